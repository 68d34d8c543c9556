using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>
/// How the verdicts of a base came to be what they are: the changes that builds made, newest first. Each generation holds
/// the history up to it. Of one claim and one day (UTC) there is one change, from the claim in the morning to the claim in
/// the evening, so that saves by the hundred do not push out what came before. Immutable and thread-safe.
/// </summary>
public sealed record VerdictHistory
{
    /// <summary>Most changes that are kept; the oldest go.</summary>
    public const int MostChanges = 1000;

    /// <summary>Name of the generation with which it begins. It stays the same as long as the history is carried on.</summary>
    public required string Origin { get; init; }

    /// <summary>When that was built: from then on changes are known.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Why nothing is known from before, in one sentence; null where there was nothing before.</summary>
    public string? Lost { get; init; }

    /// <summary>Name of the generation after which every change is here: the origin, or a later one where older changes went.</summary>
    public required string CompleteAfter { get; init; }

    /// <summary>The changes, newest first.</summary>
    public IReadOnlyList<VerdictChange> Changes { get; init; } = [];

    /// <summary>When it last changed.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateTimeOffset UpdatedAt => Changes.Count > 0 ? Changes[0].At : Since;

    /// <summary>A history that begins with a generation.</summary>
    /// <param name="generation">Its name.</param>
    /// <param name="builtAt">When it was built.</param>
    /// <param name="lost">Why nothing is known from before, in one sentence; null where there was nothing.</param>
    public static VerdictHistory Begin(string generation, DateTimeOffset builtAt, string? lost) =>
        new() { Origin = generation, Since = builtAt, CompleteAfter = generation, Lost = lost };

    /// <summary>This history with the changes of one more build.</summary>
    /// <param name="changes">What the build changed; empty for nothing.</param>
    public VerdictHistory With(IReadOnlyList<VerdictChange> changes)
    {
        if (changes.Count == 0) return this;
        List<VerdictChange> older = [.. Changes], newer = [];
        foreach (VerdictChange change in changes)
        {
            string id = change.Was?.Id ?? change.Claim;
            int sameDay = older.FindIndex(o => o.Claim == id && o.At.UtcDateTime.Date == change.At.UtcDateTime.Date);
            newer.Add(sameDay < 0 ? change : change.FollowedFrom(older[sameDay]));
            if (sameDay >= 0) older.RemoveAt(sameDay);
        }

        return (this with { Changes = [.. VerdictChange.InOrder(newer), .. older] }).Newest(MostChanges);
    }

    /// <summary>The last change of a claim; null where none is known.</summary>
    public VerdictChange? LastOf(Claim claim) => TrailOf(claim).FirstOrDefault();

    /// <summary>
    /// The changes of a claim since a generation, newest first, those among them by which another became part of it; null where
    /// not all of them are known. That the generation was built here, and is not one that was rolled back, is for the caller to
    /// doubt: the history knows the names of those that changed something.
    /// </summary>
    /// <param name="claim">A claim of the state that holds this history.</param>
    /// <param name="generation">Name of an earlier generation.</param>
    public IReadOnlyList<VerdictChange>? Of(Claim claim, string generation) => string.CompareOrdinal(generation, CompleteAfter) < 0 ? null
        : [.. TrailOf(claim).Where(c => string.CompareOrdinal(c.After, generation) > 0)];

    /// <summary>This history without its oldest changes.</summary>
    /// <param name="most">How many stay.</param>
    internal VerdictHistory Newest(int most) =>
        Changes.Count <= most ? this : this with { Changes = [.. Changes.Take(most)], CompleteAfter = Changes[most].After };

    // Back from the id that it has to those that it had. Of a claim that became part of it there is that alone: what that one
    // was before never was this one's. The changes of one build have no order in time, so a change counts for an id in its time only.
    private IEnumerable<VerdictChange> TrailOf(Claim claim)
    {
        string id = claim.Id;
        VerdictChange? later = null;
        foreach (VerdictChange change in Changes)
        {
            if (change.Claim == id && (later is null || string.CompareOrdinal(change.After, later.Before) <= 0))
            {
                yield return change;
                later = change;
                id = change.Was?.Id ?? id;
            }
            else if (change.Into is { } into && (into == id || (into == later?.Claim && string.CompareOrdinal(change.After, later.Before) > 0)))
            {
                yield return change;
            }
        }
    }
}
