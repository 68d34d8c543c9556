namespace Evidence.Core.Mechanisms;

/// <summary>
/// The layered drawing of Sugiyama, Tagawa and Toda (1981) up to the order within layers: loops are opened, layers follow
/// the longest path, long edges get a vertex in each layer they pass, and the order is improved by barycentres. Labels are
/// vertices of layers of their own between those of the concepts, so nothing can come to lie on them.
/// </summary>
internal sealed class LayerOrder
{
    private const int Sweeps = 12;

    private LayerOrder(IReadOnlyList<Vertex> vertices, int[][] layers, IReadOnlyList<int[]> chains, bool[] isTurned, int crossings) =>
        (Vertices, Layers, Chains, IsTurned, Crossings) = (vertices, layers, chains, isTurned, crossings);

    /// <summary>A place in a layer: of a node, of an arrow's label, or where an arrow passes.</summary>
    public sealed record Vertex(int Node, int Arrow, bool IsLabel)
    {
        public List<int> Up { get; } = [];

        public List<int> Down { get; } = [];
    }

    public IReadOnlyList<Vertex> Vertices { get; }

    /// <summary>Vertices by layer from above, in their order from the left. Nodes stand in even layers, labels in odd ones.</summary>
    public int[][] Layers { get; }

    /// <summary>The vertices of each arrow from above: upper node, what lies between, lower node.</summary>
    public IReadOnlyList<int[]> Chains { get; }

    /// <summary>True for arrows that point upwards because they close a loop.</summary>
    public bool[] IsTurned { get; }

    public int Crossings { get; }

    public static LayerOrder Of(int nodes, IReadOnlyList<(int From, int To)> arrows)
    {
        bool[] isTurned = LoopClosers(nodes, arrows);
        (int Upper, int Lower)[] edges = [.. arrows.Select((a, i) => isTurned[i] ? (a.To, a.From) : (a.From, a.To))];
        int[] layerOf = LongestPath(nodes, edges);
        var vertices = new List<Vertex>();
        var layers = new List<List<int>>();
        for (int layer = 0; layer <= 2 * layerOf.DefaultIfEmpty(0).Max(); layer++) layers.Add([]);
        for (int n = 0; n < nodes; n++) Put(new Vertex(n, -1, false), 2 * layerOf[n]);
        int[][] chains = [.. edges.Select((e, i) => Chain(i, e.Upper, e.Lower))];
        (int[][] order, int crossings) = Improve(vertices, [.. layers.Select(l => l.ToArray())]);
        return new LayerOrder(vertices, order, chains, isTurned, crossings);

        int Put(Vertex vertex, int layer)
        {
            vertices.Add(vertex);
            layers[layer].Add(vertices.Count - 1);
            return vertices.Count - 1;
        }

        int[] Chain(int arrow, int upper, int lower)
        {
            int first = 2 * layerOf[upper], last = 2 * layerOf[lower], label = first + 1 + (2 * ((last - first - 1) / 4));
            int[] chain = [upper, .. Enumerable.Range(first + 1, last - first - 1).Select(l => Put(new Vertex(-1, arrow, l == label), l)), lower];
            for (int i = 1; i < chain.Length; i++)
            {
                vertices[chain[i - 1]].Down.Add(chain[i]);
                vertices[chain[i]].Up.Add(chain[i - 1]);
            }

            return chain;
        }
    }

    // Arrows that lead back to a node from which the search has not yet returned.
    private static bool[] LoopClosers(int nodes, IReadOnlyList<(int From, int To)> arrows)
    {
        bool[] closes = new bool[arrows.Count];
        ILookup<int, int> from = Enumerable.Range(0, arrows.Count).ToLookup(i => arrows[i].From);
        int[] state = new int[nodes]; // 0 not seen, 1 open, 2 done
        bool[] isEntered = new bool[nodes];
        foreach ((int _, int to) in arrows) isEntered[to] = true;
        foreach (int root in Enumerable.Range(0, nodes).OrderBy(n => isEntered[n]))
        {
            var stack = new Stack<(int Node, IEnumerator<int> Next)>();
            if (state[root] == 0) Open(root);
            while (stack.TryPeek(out (int Node, IEnumerator<int> Next) top))
            {
                if (!top.Next.MoveNext())
                {
                    state[top.Node] = 2;
                    stack.Pop();
                }
                else if (state[arrows[top.Next.Current].To] == 1) closes[top.Next.Current] = true;
                else if (state[arrows[top.Next.Current].To] == 0) Open(arrows[top.Next.Current].To);
            }

            void Open(int node)
            {
                state[node] = 1;
                stack.Push((node, from[node].GetEnumerator()));
            }
        }

        return closes;
    }

    // As deep as the longest way to it; a node that nothing enters then sinks to just above what it enters.
    private static int[] LongestPath(int nodes, (int Upper, int Lower)[] edges)
    {
        int[] layer = new int[nodes], open = new int[nodes];
        foreach ((int _, int lower) in edges) open[lower]++;
        ILookup<int, int> down = edges.ToLookup(e => e.Upper, e => e.Lower);
        var ready = new Queue<int>(Enumerable.Range(0, nodes).Where(n => open[n] == 0));
        bool[] isSource = [.. open.Select(o => o == 0)];
        while (ready.TryDequeue(out int node))
        {
            foreach (int lower in down[node])
            {
                layer[lower] = Math.Max(layer[lower], layer[node] + 1);
                if (--open[lower] == 0) ready.Enqueue(lower);
            }
        }

        foreach (int source in Enumerable.Range(0, nodes).Where(n => isSource[n] && down[n].Any())) layer[source] = down[source].Min(l => layer[l]) - 1;
        return layer;
    }

    private static (int[][] Order, int Crossings) Improve(List<Vertex> vertices, int[][] layers)
    {
        double[] place = new double[vertices.Count];
        int[][] best = Copy(layers);
        int fewest = Cross(vertices, layers, place);
        for (int sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            bool isDown = sweep % 2 == 0;
            for (int step = 1; step < layers.Length; step++)
            {
                int at = isDown ? step : layers.Length - 1 - step;
                Number(layers, place);
                layers[at] = [.. layers[at].OrderBy(v => Barycentre(isDown ? vertices[v].Up : vertices[v].Down, place, place[v]))];
            }

            int now = Cross(vertices, layers, place);
            if (now >= fewest) continue;
            (fewest, best) = (now, Copy(layers));
        }

        return (best, fewest);
    }

    private static double Barycentre(List<int> neighbours, double[] place, double own) => neighbours.Count == 0 ? own : neighbours.Average(n => place[n]);

    // Places are spread over 0 to 1, so that a vertex without neighbours keeps its share of the layer.
    private static void Number(int[][] layers, double[] place)
    {
        foreach (int[] layer in layers)
            for (int i = 0; i < layer.Length; i++) place[layer[i]] = (i + 0.5) / layer.Length;
    }

    private static int Cross(List<Vertex> vertices, int[][] layers, double[] place)
    {
        Number(layers, place);
        int crossings = 0;
        foreach (int[] layer in layers)
        {
            double[] ends = [.. layer.SelectMany(v => vertices[v].Down.Select(d => place[d]).Order())];
            for (int i = 1; i < ends.Length; i++)
                for (int j = 0; j < i; j++)
                    if (ends[j] > ends[i]) crossings++;
        }

        return crossings;
    }

    private static int[][] Copy(int[][] layers) => [.. layers.Select(l => l.ToArray())];
}
