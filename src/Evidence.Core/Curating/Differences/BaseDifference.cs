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

    /// <summary>Compares two states.</summary>
    public static BaseDifference Of(string beforeName, KnowledgeBase before, string afterName, KnowledgeBase after)
    {
        IReadOnlyDictionary<string, ClaimAppraisal> was = Appraiser.Appraise(before), now = Appraiser.Appraise(after);
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
