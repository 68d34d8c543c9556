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
    public VerdictChange? LastOf(Claim claim) => Changes.FirstOrDefault(c => IsOf(c, claim));

    /// <summary>The changes of a claim since a generation, newest first; null where not all of them are known.</summary>
    /// <param name="claim">A claim of the state that holds this history.</param>
    /// <param name="generation">Name of an earlier generation.</param>
    public IReadOnlyList<VerdictChange>? Of(Claim claim, string generation) => string.CompareOrdinal(generation, CompleteAfter) < 0 ? null
        : [.. Changes.Where(c => IsOf(c, claim) && string.CompareOrdinal(c.After, generation) > 0)];

    /// <summary>This history without its oldest changes.</summary>
    /// <param name="most">How many stay.</param>
    internal VerdictHistory Newest(int most) =>
        Changes.Count <= most ? this : this with { Changes = [.. Changes.Take(most)], CompleteAfter = Changes[most].After };

    private static bool IsOf(VerdictChange change, Claim claim) => change.Claim == claim.Id || claim.FormerIds.Contains(change.Claim);
}
