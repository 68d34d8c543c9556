namespace Evidence.Core.Mechanisms;

/// <summary>
/// The part of a graph that a query can touch: edges that lie on some walk of at most so many steps between its ends.
/// Claims that state the same step with the same sign stand as one, led by the best; a node's edges are in the order of
/// claim id, then end.
/// </summary>
internal sealed class GraphPart
{
    private GraphPart(IReadOnlyList<string> names, int start, int target, Link[][] links) =>
        (Names, Start, Target, Links) = (names, start, target, links);

    /// <summary>Ids of the concepts of the part; a node is an index into it.</summary>
    public IReadOnlyList<string> Names { get; }

    public int Start { get; }

    public int Target { get; }

    /// <summary>The edges that leave each node.</summary>
    public Link[][] Links { get; }

    /// <summary>One edge of the part, with its ranks.</summary>
    public readonly record struct Link(int From, int To, int Strength, int Basis, MechanismEdge Edge);

    /// <summary>Cuts the part out of a graph; null where no walk connects the ends.</summary>
    /// <param name="graph">The whole graph.</param>
    /// <param name="query">Ends, steps, living system and concepts left out.</param>
    /// <param name="walks">Which edges may be walked.</param>
    /// <param name="isBetter">Of two claims on the same step that are equally welcome otherwise, whether the first leads; null for rank alone.</param>
    public static GraphPart? Cut(MechanismGraph graph, PathQuery query, Func<MechanismEdge, bool> walks, Func<MechanismEdge, bool>? isBetter = null)
    {
        int start = graph.NodeOf(query.From), target = graph.NodeOf(query.To);
        if (start < 0 || target < 0) return null;
        HashSet<int> without = [.. query.Without.Select(graph.NodeOf)];
        if (without.Contains(start) || without.Contains(target)) return null;
        Dictionary<int, int> ahead = Reach(start, graph.Out, graph.To), behind = Reach(target, graph.In, graph.From);
        if (!ahead.ContainsKey(target)) return null;

        int[] nodes = [.. ahead.Keys.Where(n => behind.TryGetValue(n, out int back) && ahead[n] + back <= query.MaxSteps).Order()];
        var local = new Dictionary<int, int>(nodes.Length);
        for (int i = 0; i < nodes.Length; i++) local.Add(nodes[i], i);
        Link[][] links = [.. nodes.Select(n => Lead(graph.Out(n)
            .Where(e => local.ContainsKey(graph.To[e]) && ahead[n] + 1 + behind[graph.To[e]] <= query.MaxSteps && walks(graph.Edges[e]))
            .Select(e => new Link(local[n], local[graph.To[e]], graph.Edges[e].Strength(query.In), graph.Edges[e].BasisRank, graph.Edges[e])), isBetter))];
        return new GraphPart([.. nodes.Select(n => graph.Names[n])], local[start], local[target], links);

        // Steps from one end to every node within reach, by breadth.
        Dictionary<int, int> Reach(int end, Func<int, int[]> edgesOf, int[] otherEnd)
        {
            var steps = new Dictionary<int, int> { [end] = 0 };
            var queue = new Queue<int>([end]);
            while (queue.TryDequeue(out int node))
            {
                int next = steps[node] + 1;
                if (next > query.MaxSteps) continue;
                foreach (int e in edgesOf(node))
                {
                    int other = otherEnd[e];
                    if (steps.ContainsKey(other) || without.Contains(other) || !walks(graph.Edges[e])) continue;
                    steps.Add(other, next);
                    queue.Enqueue(other);
                }
            }

            return steps;
        }
    }

    private static Link[] Lead(IEnumerable<Link> links, Func<MechanismEdge, bool>? isBetter) =>
        [.. links.GroupBy(l => (l.To, l.Edge.Sign))
            .Select(g => g.OrderByDescending(l => isBetter?.Invoke(l.Edge) ?? false).ThenByDescending(l => l.Strength).ThenBy(l => l.Basis)
                .ThenBy(l => l.Edge.KindOf is not null).ThenBy(l => l.Edge.Claim, StringComparer.Ordinal).ThenBy(l => l.Edge.KindOf, StringComparer.Ordinal).First())
            .OrderBy(l => l.Edge.Claim, StringComparer.Ordinal).ThenBy(l => l.Edge.To, StringComparer.Ordinal)];
}
