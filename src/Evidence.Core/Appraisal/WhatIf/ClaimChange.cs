using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>How a claim's conclusion moves between two states of the evidence.</summary>
/// <param name="Claim">The claim with the conclusion it had.</param>
/// <param name="Verdict">The claim's verdict afterwards.</param>
/// <param name="Certainty">The claim's certainty afterwards.</param>
/// <param name="Headline">The stratum whose conclusion is the claim's.</param>
/// <param name="Strata">The strata in which it moves, people first.</param>
public sealed record ClaimChange(ClaimSummary Claim, Verdict Verdict, Certainty Certainty, Stratum Headline, IReadOnlyList<StratumChange> Strata)
{
    /// <summary>True when the claim's own verdict becomes another, not only its certainty or another stratum.</summary>
    public bool VerdictMoves => Claim.Verdict != Verdict;

    /// <summary>True when the claim's own certainty becomes another.</summary>
    public bool CertaintyMoves => Claim.Certainty != Certainty;

    /// <summary>
    /// Claims of both states whose verdict or certainty differs in any stratum, by id. Attributions have no verdict that
    /// could move.
    /// </summary>
    public static IReadOnlyList<ClaimChange> Between(IReadOnlyDictionary<string, ClaimAppraisal> before, IReadOnlyDictionary<string, ClaimAppraisal> after) =>
        [.. before.Where(p => after.TryGetValue(p.Key, out ClaimAppraisal? now) && !ReferenceEquals(now, p.Value) && p.Value.Claim.Status != ClaimStatus.Attribution)
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => Of(p.Value, after[p.Key]))
            .OfType<ClaimChange>()];

    private static ClaimChange? Of(ClaimAppraisal before, ClaimAppraisal after)
    {
        StratumChange[] strata = [.. before.Strata.Zip(after.Strata)
            .Where(p => (p.First.Verdict, p.First.Certainty) != (p.Second.Verdict, p.Second.Certainty))
            .Select(p => StratumChange.Of(p.First, p.Second))];
        // Whom a claim speaks of may move its conclusion while none of the living systems moves.
        bool isAsBefore = strata.Length == 0 && (before.Verdict, before.Certainty) == (after.Verdict, after.Certainty);
        return isAsBefore ? null : new ClaimChange(ClaimSummary.Of(before), after.Verdict, after.Certainty, after.Headline, strata);
    }
}
