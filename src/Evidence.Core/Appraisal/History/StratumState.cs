using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>What was concluded on a claim in one living system, and by which steps.</summary>
/// <param name="Stratum">The living system.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Certainty">Its certainty.</param>
/// <param name="VerdictStep">The step that decided the verdict.</param>
/// <param name="CertaintyStep">The step that decided the certainty.</param>
public sealed record StratumState(Stratum Stratum, Verdict Verdict, Certainty Certainty, AppraisalStep VerdictStep, AppraisalStep CertaintyStep)
{
    internal static StratumState Of(StratumAppraisal appraisal) => new(
        appraisal.Stratum, appraisal.Verdict, appraisal.Certainty,
        StratumChange.Deciding(appraisal, StratumChange.VerdictRule), StratumChange.Deciding(appraisal, StratumChange.CertaintyRule));
}
