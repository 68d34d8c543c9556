namespace Evidence.Core.Mechanisms;

/// <summary>How the answer to a path query changes under a supposition.</summary>
/// <param name="Before">The answer as it stands.</param>
/// <param name="After">The answer as it would be.</param>
/// <param name="Gone">Paths that are listed no more.</param>
/// <param name="New">Paths that are listed now.</param>
/// <param name="Moved">Paths of both answers whose sign, certainty, basis, weakest link or break differs.</param>
public sealed record PathChanges(
    PathAnswer Before, PathAnswer After, IReadOnlyList<MechanismPath> Gone, IReadOnlyList<MechanismPath> New, IReadOnlyList<PathMove> Moved)
{
    internal static PathChanges Between(PathAnswer before, PathAnswer after)
    {
        Dictionary<string, MechanismPath> was = before.Paths.ToDictionary(Key), now = after.Paths.ToDictionary(Key);
        return new PathChanges(before, after,
            [.. before.Paths.Where(p => !now.ContainsKey(Key(p)))],
            [.. after.Paths.Where(p => !was.ContainsKey(Key(p)))],
            [.. before.Paths.Where(p => now.TryGetValue(Key(p), out MechanismPath? other) && !SameFacts(p, other)).Select(p => new PathMove(p, now[Key(p)]))]);
    }

    /// <summary>True where nothing that a reader judges a path by differs.</summary>
    internal static bool SameFacts(MechanismPath a, MechanismPath b) => Facts(a) == Facts(b);

    private static string Key(MechanismPath path) => string.Join(' ', path.Steps.Select(s => $"{s.Claim}>{s.To}"));

    private static string Facts(MechanismPath path) => $"{path.Sign} {path.Certainty} {path.Basis} {path.Weakest} {path.BreaksAt}";
}

/// <summary>One path as it stands and as it would be.</summary>
public sealed record PathMove(MechanismPath Before, MechanismPath After);
