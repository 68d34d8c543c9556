using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Searching;

/// <summary>
/// The claims beside a claim: those that say something alike, and the other side. Alike is what shares both ends or one end
/// with studies in common; the other side is what says the contrary of the same ends, whatever its verdict. Deterministic.
/// </summary>
public sealed record ClaimNeighbours(IReadOnlyList<NearClaim> Similar, IReadOnlyList<NearClaim> OtherSide)
{
    private const int Most = 6;

    /// <summary>The neighbours of a claim.</summary>
    internal static ClaimNeighbours Of(KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals, Claim claim)
    {
        Claim[] near = [.. records.ClaimsOfConcept(claim.Subject).Concat(records.ClaimsOfConcept(claim.Object)).Concat(Family(records, claim)).Where(c => c.Id != claim.Id).DistinctBy(c => c.Id)];
        HashSet<string> studies = [.. claim.Evidence.Select(e => e.Study)];
        (Claim Claim, double Likeness, string Why)[] rated =
        [
            .. near.Select(c => Rate(records, claim, c, studies)).Where(r => r.Likeness > 0).OrderByDescending(r => r.Likeness).ThenBy(r => r.Claim.Id, StringComparer.Ordinal),
        ];
        HashSet<string> contrary = [.. rated.Where(r => IsContrary(claim, r.Claim) && SharesBothEnds(records, claim, r.Claim)).Select(r => r.Claim.Id).Concat(claim.Opposite)];
        return new ClaimNeighbours(
            [.. rated.Where(r => !contrary.Contains(r.Claim.Id) && !claim.Narrower.Contains(r.Claim.Id)).Take(Most).Select(r => Near(r.Claim, r.Why))],
            [.. contrary.Order(StringComparer.Ordinal).Select(id => records.FindClaim(id)!).Select(c => Near(c, claim.Opposite.Contains(c.Id) ? "recorded as the opposite" : "the same ends, another direction"))]);

        NearClaim Near(Claim other, string why) => new(ClaimSummary.Of(appraisals[other.Id]), why);
    }

    // Same end 3, an end of the same family 1, each shared study 1 up to 3; the same two ends in the same roles come first.
    private static (Claim Claim, double Likeness, string Why) Rate(KnowledgeBase records, Claim one, Claim other, HashSet<string> studies)
    {
        double subject = End(records, one.Subject, other.Subject), target = End(records, one.Object, other.Object);
        double swapped = Math.Max(End(records, one.Subject, other.Object), End(records, one.Object, other.Subject)) / 2;
        int shared = other.Evidence.Select(e => e.Study).Distinct().Count(studies.Contains);
        double likeness = Math.Max(subject + target, swapped) + (subject > 0 && target > 0 ? 2 : 0) + Math.Min(shared, 3);
        string ends = subject > 0 && target > 0 ? "both ends" : subject > 0 ? "what acts" : target > 0 ? "what is acted on" : "one end, in the other role";
        return (other, likeness, $"shares {ends}{(shared == 0 ? "" : shared == 1 ? " and a study" : $" and {shared} studies")}");
    }

    private static double End(KnowledgeBase records, string one, string other) => one == other ? 3 : IsKin(records, one, other) ? 1 : 0;

    private static bool SharesBothEnds(KnowledgeBase records, Claim one, Claim other) => End(records, one.Subject, other.Subject) > 0 && End(records, one.Object, other.Object) > 0;

    private static bool IsKin(KnowledgeBase records, string one, string other) =>
        records.FindConcept(one)!.Broader.Contains(other) || records.FindConcept(other)!.Broader.Contains(one);

    private static bool IsContrary(Claim one, Claim other) => (one.Sign, other.Sign) is (Sign.Raises, Sign.Lowers or Sign.NoEffect) or (Sign.Lowers, Sign.Raises or Sign.NoEffect) or (Sign.NoEffect, Sign.Raises or Sign.Lowers);

    private static IEnumerable<Claim> Family(KnowledgeBase records, Claim claim) =>
        new[] { claim.Subject, claim.Object }.SelectMany(id => records.FindConcept(id)!.Broader).Distinct().SelectMany(records.ClaimsOfConcept);
}
