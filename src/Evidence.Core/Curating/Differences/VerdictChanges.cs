using Evidence.Core.Appraisal;

namespace Evidence.Core.Curating;

/// <summary>The verdicts that differ between two states of a base.</summary>
/// <param name="Before">Name of the first state.</param>
/// <param name="After">Name of the second state.</param>
/// <param name="At">When the second came to be.</param>
/// <param name="Moved">Claims of both whose verdict or certainty moved in any living system, with the steps that decided; those whose own verdict moved first.</param>
/// <param name="New">Claims that only the second holds.</param>
/// <param name="Gone">Ids of claims that only the first holds.</param>
public sealed record VerdictChanges(string Before, string After, DateTimeOffset At, IReadOnlyList<ClaimChange> Moved, IReadOnlyList<ClaimSummary> New, IReadOnlyList<string> Gone)
{
    /// <summary>True when no verdict and no certainty differs and no claim came or went.</summary>
    public bool IsEmpty => Moved.Count + New.Count + Gone.Count == 0;

    /// <summary>The verdicts of a difference.</summary>
    /// <param name="difference">What changed.</param>
    /// <param name="at">When the second state came to be.</param>
    public static VerdictChanges Of(BaseDifference difference, DateTimeOffset at) => new(
        difference.Before, difference.After, at,
        [.. difference.Verdicts.OrderByDescending(v => v.VerdictMoves).ThenByDescending(v => v.CertaintyMoves).ThenBy(v => v.Claim.Id, StringComparer.Ordinal)],
        difference.NewVerdicts, difference.Claims.Removed);
}
