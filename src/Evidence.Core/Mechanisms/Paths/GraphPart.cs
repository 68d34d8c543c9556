using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>
/// The part of a graph that a query can touch: edges that lie on some walk of at most so many steps between its ends.
/// Claims that state the same step with the same sign stand as one, led by the best; a node's edges are in the order of
/// claim id, then end.
/// </summary>
internal sealed class GraphPart
{
    private const int Unreached = int.MaxValue;

    private GraphPart(IReadOnlyList<string> names, int start, int target, Link[][] links) =>
        (Names, Start, Target, Links) = (names, start, target, links);

    /// <summary>Ids of the concepts of the part; a node is an index into it.</summary>
    public IReadOnlyList<string> Names { get; }

    public int Start { get; }

    public int Target { get; }

    /// <summary>The edges that leave each node.</summary>
    public Link[][] Links { get; }

    /// <summary>One edge of the part, with its ranks, whether a study in people shows it and whether the query walks it anywhere.</summary>
    public readonly record struct Link(int From, int To, int Strength, int Basis, bool IsShown, bool IsWalked, MechanismEdge Edge);

    /// <summary>Cuts the part out of a graph; null where no walk connects the ends.</summary>
    /// <param name="graph">The whole graph.</param>
    /// <param name="query">Ends, steps, living system, what may be walked and concepts left out.</param>
    /// <param name="shownFirst">
    /// Whether edges that a study in people shows are in it although their verdict forbids to walk them, and lead before others on
    /// the same step.
    /// </param>
    public static GraphPart? Cut(MechanismGraph graph, PathQuery query, bool shownFirst = false)
    {
        int start = graph.NodeOf(query.From), target = graph.NodeOf(query.To);
        if (start < 0 || target < 0) return null;
        HashSet<int> without = [.. query.Without.Select(graph.NodeOf)];
        if (without.Contains(start) || without.Contains(target)) return null;
        int[] ahead = Reach(start, graph.Out, graph.To), behind = Reach(target, graph.In, graph.From);
        if (ahead[target] == Unreached) return null;

        int[] local = new int[graph.Names.Count];
        var nodes = new List<int>();
        for (int node = 0; node < local.Length; node++)
        {
            local[node] = (long)ahead[node] + behind[node] <= query.MaxSteps ? nodes.Count : -1;
            if (local[node] >= 0) nodes.Add(node);
        }

        Link[][] links = [.. nodes.Select(n => Lead([.. graph.Out(n)
            .Where(e => local[graph.To[e]] >= 0 && ahead[n] + 1 + behind[graph.To[e]] <= query.MaxSteps)
            .Select(e => LinkOf(e, n))
            .Where(l => l.IsWalked || (shownFirst && l.IsShown && query.MayStand(l.Edge)))], shownFirst))];
        return new GraphPart([.. nodes.Select(n => graph.Names[n])], local[start], local[target], links);

        Link LinkOf(int edge, int from)
        {
            MechanismEdge e = graph.Edges[edge];
            return new Link(local[from], local[graph.To[edge]], e.Strength(query.In), e.BasisRank, e.ShownIn.Contains(Stratum.People), query.Walks(e), e);
        }

        // Steps from one end to every node within reach, by breadth.
        int[] Reach(int end, Func<int, int[]> edgesOf, int[] otherEnd)
        {
            int[] steps = new int[graph.Names.Count];
            Array.Fill(steps, Unreached);
            steps[end] = 0;
            var queue = new Queue<int>([end]);
            while (queue.TryDequeue(out int node))
            {
                int next = steps[node] + 1;
                if (next > query.MaxSteps) continue;
                foreach (int e in edgesOf(node))
                {
                    int other = otherEnd[e];
                    if (steps[other] != Unreached || without.Contains(other)) continue;
                    MechanismEdge edge = graph.Edges[e];
                    if (!query.Walks(edge) && !(shownFirst && edge.ShownIn.Contains(Stratum.People) && query.MayStand(edge))) continue;
                    steps[other] = next;
                    queue.Enqueue(other);
                }
            }

            return steps;
        }
    }

    // Of claims that state the same step, the best one; what is left keeps its order.
    private static Link[] Lead(Link[] links, bool shownFirst)
    {
        var best = new Dictionary<(int To, PathSign Sign), int>(links.Length);
        for (int i = 0; i < links.Length; i++)
            if (!best.TryAdd((links[i].To, links[i].Edge.Sign), i) && Leads(links[i], links[best[(links[i].To, links[i].Edge.Sign)]])) best[(links[i].To, links[i].Edge.Sign)] = i;
        return best.Count == links.Length ? links : [.. best.Values.Order().Select(i => links[i])];

        // In the order of claim ids the first of equals stays.
        bool Leads(Link link, Link other)
        {
            if (shownFirst && link.IsShown != other.IsShown) return link.IsShown;
            if (link.Strength != other.Strength) return link.Strength > other.Strength;
            return link.Basis != other.Basis ? link.Basis < other.Basis : link.Edge.KindOf is null && other.Edge.KindOf is not null;
        }
    }
}
