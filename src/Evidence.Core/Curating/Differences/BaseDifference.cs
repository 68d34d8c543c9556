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

    /// <summary>Claims of the first state that became part of another; they are not among those that are gone.</summary>
    public required IReadOnlyList<ClaimMerge> Merged { get; init; }

    /// <summary>Evidence items of claims of both states.</summary>
    public required IReadOnlyList<EvidenceChange> Evidence { get; init; }

    /// <summary>Studies.</summary>
    public required RecordChanges Studies { get; init; }

    /// <summary>Ids of studies of both states that are retracted in the second only.</summary>
    public required IReadOnlyList<string> Retracted { get; init; }

    /// <summary>Ids of studies of both states whose retraction stands in the first only.</summary>
    public required IReadOnlyList<string> Reinstated { get; init; }

    /// <summary>Concepts.</summary>
    public required RecordChanges Concepts { get; init; }

    /// <summary>Verdicts and certainties that moved, in any living system, with the steps that decided before and now.</summary>
    public required IReadOnlyList<ClaimChange> Verdicts { get; init; }

    /// <summary>New claims with their verdicts.</summary>
    public required IReadOnlyList<ClaimSummary> NewVerdicts { get; init; }

    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => Claims.Count + Merged.Count + Evidence.Count + Studies.Count + Concepts.Count + Verdicts.Count == 0;

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
        ClaimPairs pairs = ClaimPairs.Of(before, after);
        Dictionary<string, Claim> claimsAfter = after.Claims.ToDictionary(c => c.Id);
        RecordChanges claims = RecordChanges.Between(pairs.Before, claimsAfter, c => c.Id, "evidence") with { Removed = [.. pairs.Gone.Select(c => c.Id)] };
        return new BaseDifference
        {
            Before = beforeName,
            After = afterName,
            Claims = claims,
            Merged = pairs.Merged,
            Evidence = [.. pairs.Before.SelectMany(p => EvidenceChange.Between(p.Value, claimsAfter[p.Key]))],
            Studies = RecordChanges.Between(before.Studies.ToDictionary(s => s.Id), after.Studies.ToDictionary(s => s.Id), s => s.Id),
            Retracted = [.. Retractions.Between(before, after).Select(s => s.Id)],
            Reinstated = [.. Retractions.Between(after, before).Select(s => s.Id)],
            Concepts = RecordChanges.Between(before.Concepts.ToDictionary(c => c.Id), after.Concepts.ToDictionary(c => c.Id), c => c.Id),
            Verdicts = ClaimChange.Between(pairs.Before.ToDictionary(p => p.Key, p => was[p.Value.Id]), now),
            NewVerdicts = [.. claims.Added.Select(id => ClaimSummary.Of(now[id]))],
        };
    }
}
