using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>What the base concludes on a claim in one living system.</summary>
/// <param name="Stratum">The living system.</param>
/// <param name="Verdict">The conclusion.</param>
/// <param name="Certainty">Indicative certainty of it.</param>
/// <param name="Pro">Independent voices for the claim, strongest first.</param>
/// <param name="Con">Independent voices against it, strongest first.</param>
/// <param name="Mixed">Groups whose result is mixed and that stand on no side.</param>
/// <param name="Inconclusive">Groups that cannot tell.</param>
/// <param name="Evidence">Every item seen from this stratum, in the order of the claim's file.</param>
/// <param name="Steps">The derivation.</param>
public sealed record StratumAppraisal(
    Stratum Stratum, Verdict Verdict, Certainty Certainty, IReadOnlyList<Voice> Pro, IReadOnlyList<Voice> Con, int Mixed, int Inconclusive,
    IReadOnlyList<WeighedEvidence> Evidence, IReadOnlyList<AppraisalStep> Steps)
{
    /// <summary>Independent groups that stand on a side.</summary>
    public int Groups => Pro.Concat(Con).Select(v => v.Group).Distinct().Count();

    /// <summary>True when the larger side is for the claim; its certainty is then that of the claim, else that of the contrary.</summary>
    public bool LeansFor => Judge.LeansFor(Pro, Con);
}
