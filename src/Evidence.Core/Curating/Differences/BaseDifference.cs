using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>
/// What changed between two states of a base, down to the step of the derivation that moved each verdict. Both states are
/// appraised by this program, so that a change of its rules is no difference.
/// </summary>
public sealed record BaseDifference
{
    /// <summary>Name of the first state.</summary>
    public required string Before { get; init; }

    /// <summary>Name of the second state.</summary>
    public required string After { get; init; }

    /// <summary>Claims, without their evidence. A claim that names its old id under formerIds is the same claim.</summary>
    public required RecordChanges Claims { get; init; }

    /// <summary>Evidence items of claims of both states.</summary>
    public required IReadOnlyList<EvidenceChange> Evidence { get; init; }

    /// <summary>Studies.</summary>
    public required RecordChanges Studies { get; init; }

    /// <summary>Concepts.</summary>
    public required RecordChanges Concepts { get; init; }

    /// <summary>Verdicts and certainties that moved, in any living system, with the steps that decided before and now.</summary>
    public required IReadOnlyList<ClaimChange> Verdicts { get; init; }

    /// <summary>New claims with their verdicts.</summary>
    public required IReadOnlyList<ClaimSummary> NewVerdicts { get; init; }

    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => Claims.Count + Evidence.Count + Studies.Count + Concepts.Count + Verdicts.Count == 0;

    /// <summary>What of it concerns one claim.</summary>
    /// <param name="claim">A claim of the second state.</param>
    public ClaimDifference OfClaim(Claim claim)
    {
        HashSet<string> studies = [.. claim.Evidence.Select(e => e.Study)];
        return new ClaimDifference(
            Claims.Added.Contains(claim.Id), Claims.Changed.FirstOrDefault(c => c.Id == claim.Id), [.. Evidence.Where(e => e.Claim == claim.Id)],
            [.. Studies.Changed.Where(s => studies.Contains(s.Id))], Verdicts.FirstOrDefault(v => v.Claim.Id == claim.Id || Claims.Changed.Any(c => c.Id == claim.Id && c.FormerId == v.Claim.Id)));
    }

    /// <summary>Compares two states.</summary>
    public static BaseDifference Of(string beforeName, KnowledgeBase before, string afterName, KnowledgeBase after) =>
        Of(beforeName, before, afterName, after, Appraiser.Appraise(after));

    /// <summary>Compares two states of which the second has been appraised already.</summary>
    public static BaseDifference Of(string beforeName, KnowledgeBase before, string afterName, KnowledgeBase after, IReadOnlyDictionary<string, ClaimAppraisal> now)
    {
        IReadOnlyDictionary<string, ClaimAppraisal> was = Appraiser.Appraise(before);
        // Former claims under the id that they have now.
        Dictionary<string, Claim> claimsBefore = [];
        foreach (Claim claim in before.Claims) claimsBefore.TryAdd(after.FindClaim(claim.Id)?.Id is { } id && before.FindClaim(id) is null ? id : claim.Id, claim);
        Dictionary<string, Claim> claimsAfter = after.Claims.ToDictionary(c => c.Id);
        RecordChanges claims = RecordChanges.Between(claimsBefore, claimsAfter, c => c.Id, "evidence");
        return new BaseDifference
        {
            Before = beforeName,
            After = afterName,
            Claims = claims,
            Evidence = [.. claimsAfter.OrderBy(p => p.Key, StringComparer.Ordinal).Where(p => claimsBefore.ContainsKey(p.Key)).SelectMany(p => EvidenceChange.Between(claimsBefore[p.Key], p.Value))],
            Studies = RecordChanges.Between(before.Studies.ToDictionary(s => s.Id), after.Studies.ToDictionary(s => s.Id), s => s.Id),
            Concepts = RecordChanges.Between(before.Concepts.ToDictionary(c => c.Id), after.Concepts.ToDictionary(c => c.Id), c => c.Id),
            Verdicts = ClaimChange.Between(claimsBefore.ToDictionary(p => p.Key, p => was[p.Value.Id]), now),
            NewVerdicts = [.. claims.Added.Select(id => ClaimSummary.Of(now[id]))],
        };
    }
}
