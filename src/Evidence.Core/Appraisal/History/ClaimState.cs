using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>A claim as it stood in a state of the base: what of it the history of verdicts keeps.</summary>
/// <param name="Id">Its id then.</param>
/// <param name="Text">Its wording then.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Certainty">Its certainty.</param>
/// <param name="Strata">The conclusions in people, animals and cells; none of an attribution, which has no verdict that could move.</param>
public sealed record ClaimState(string Id, string Text, Verdict Verdict, Certainty Certainty, IReadOnlyList<StratumState> Strata)
{
    /// <summary>The living system that the claim is judged by; null in what earlier versions wrote.</summary>
    public Stratum? JudgedBy { get; init; }

    /// <summary>The state of an appraised claim.</summary>
    public static ClaimState Of(ClaimAppraisal appraisal) => new(
        appraisal.Claim.Id, appraisal.Claim.Text, appraisal.Verdict, appraisal.Certainty,
        appraisal.Claim.Status == ClaimStatus.Attribution ? [] : [.. appraisal.Strata.Select(StratumState.Of)])
    {
        JudgedBy = appraisal.Claim.Status == ClaimStatus.Attribution ? null : Appraisal.Strata.Of(appraisal.Claim.Population),
    };

    /// <summary>The living systems in which another state concludes otherwise, people first.</summary>
    internal IReadOnlyList<StratumChange> MovesTo(ClaimState after) =>
        [.. Strata.Join(after.Strata, s => s.Stratum, s => s.Stratum, (was, now) => (Was: was, Now: now))
            .Where(p => (p.Was.Verdict, p.Was.Certainty) != (p.Now.Verdict, p.Now.Certainty))
            .Select(p => p.Was.Verdict == p.Now.Verdict
                ? new StratumChange(p.Now.Stratum, p.Was.Verdict, p.Was.Certainty, p.Now.Verdict, p.Now.Certainty, p.Was.CertaintyStep, p.Now.CertaintyStep, [])
                : new StratumChange(p.Now.Stratum, p.Was.Verdict, p.Was.Certainty, p.Now.Verdict, p.Now.Certainty, p.Was.VerdictStep, p.Now.VerdictStep, []))];
}
