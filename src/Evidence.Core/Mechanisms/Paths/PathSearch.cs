namespace Evidence.Core.Mechanisms;

/// <summary>Answers path queries on a graph.</summary>
internal static class PathSearch
{
    private const int MostLoops = 12;

    /// <summary>The best paths as edges, and whether there are more or the search gave up.</summary>
    public static (IReadOnlyList<MechanismEdge[]> Paths, bool HasMore, bool IsComplete) Best(MechanismGraph graph, PathQuery query, CancellationToken cancellationToken = default)
    {
        if (query.From == query.To || GraphPart.Cut(graph, query) is not { } part) return ([], false, true);
        if (!TryThrough(part, query, out int through)) return ([], false, true);
        var ranked = new RankedPaths(part, query.MaxSteps, cancellationToken);
        List<MechanismEdge[]> found = [.. ranked.Find(through).Take(query.Limit + 1).Select(Edges)];
        bool hasMore = found.Count > query.Limit;
        return (hasMore ? found[..query.Limit] : found, hasMore, ranked.IsComplete);
    }

    /// <summary>True where no chain, whatever the filters, leads to the end itself, but one leads to a kind of it: who asks about a thing asks about its kinds.</summary>
    public static bool EndsAtKindsOnly(MechanismGraph graph, PathQuery query)
    {
        if (query.WithKinds) return false;
        // Where a walk leads from one to the other, so does a path: no search is needed to know.
        var any = new PathQuery { From = query.From, To = query.To, MaxSteps = PathQuery.MostSteps, WithContradicted = true };
        return GraphPart.Cut(graph, any) is null && GraphPart.Cut(graph, any with { EndsAtKinds = true }) is not null;
    }

    /// <summary>
    /// The path whose first steps are shown in people for longest: those steps, and the rest of the path, which is empty
    /// where all are. Among equals the best-ranked whole path decides. Null where there is no path at all.
    /// </summary>
    public static (MechanismEdge[] Shown, MechanismEdge[] After)? LongestInPeople(MechanismGraph graph, PathQuery query, CancellationToken cancellationToken = default)
    {
        PathQuery any = query with { PeopleOnly = false, ShownOnly = false, AtLeast = null };
        if (query.From == query.To || GraphPart.Cut(graph, any, shownFirst: true) is not { } part || !TryThrough(part, any, out int through)) return null;
        for (int prefix = any.MaxSteps; prefix >= 0; prefix--)
        {
            // Exactly so many steps shown first, and the one after them not; the first round finds paths that are shown to their end.
            GraphPart.Link[]? path = new RankedPaths(part, any.MaxSteps, cancellationToken)
                .Find(through, (place, link) => place < prefix ? link.IsShown : place > prefix ? link.IsWalked : !link.IsShown)
                .FirstOrDefault();
            if (path is not null) return ([.. Edges(path).Take(prefix)], [.. Edges(path).Skip(prefix)]);
        }

        return null;
    }

    /// <summary>Loops that one step back from a later to an earlier concept of a path closes, each once.</summary>
    public static IReadOnlyList<MechanismEdge[]> Loops(MechanismGraph graph, PathQuery query, IReadOnlyList<MechanismEdge[]> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var loops = new List<MechanismEdge[]>();
        foreach (MechanismEdge[] path in paths)
        {
            for (int last = 0; last < path.Length; last++)
            {
                foreach (MechanismEdge back in graph.Out(graph.NodeOf(path[last].To)).Select(e => graph.Edges[e]).Where(e => e.KindOf is null && query.Walks(e)).OrderBy(e => e.Claim, StringComparer.Ordinal))
                {
                    int first = Array.FindIndex(path, 0, last + 1, e => e.From == back.To);
                    if (first < 0) continue;
                    MechanismEdge[] loop = [.. path[first..(last + 1)], back];
                    if (loops.Count < MostLoops && seen.Add(string.Join(' ', loop.Select(e => e.Claim).Order(StringComparer.Ordinal)))) loops.Add(loop);
                }
            }
        }

        return loops;
    }

    private static bool TryThrough(GraphPart part, PathQuery query, out int through)
    {
        through = -1;
        if (query.Through is null) return true;
        for (int i = 0; i < part.Names.Count; i++)
            if (part.Names[i] == query.Through) through = i;
        return through >= 0;
    }

    private static MechanismEdge[] Edges(GraphPart.Link[] path) => [.. path.Select(l => l.Edge)];
}
