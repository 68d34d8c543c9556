namespace Evidence.Core.Mechanisms;

/// <summary>
/// Where vertices lie from left to right: each as near as may be to the middle of its neighbours, while the order and the
/// gaps of its layer are kept. The nearest such places are an isotonic regression, found by pooling adjacent violators
/// (Ayer and others 1955).
/// </summary>
internal static class Coordinates
{
    private const int Rounds = 16;

    /// <summary>The middle of each vertex.</summary>
    public static double[] Of(LayerOrder order, double[] widths, double gap)
    {
        double[] middle = new double[widths.Length];
        foreach (int[] layer in order.Layers)
        {
            double at = 0;
            foreach (int v in layer)
            {
                middle[v] = at + (widths[v] / 2);
                at += widths[v] + gap;
            }

            foreach (int v in layer) middle[v] -= (at - gap) / 2;
        }

        for (int round = 0; round < Rounds; round++)
        {
            bool isDown = round % 2 == 0;
            foreach (int[] layer in isDown ? order.Layers : order.Layers.Reverse())
            {
                double[] wanted = [.. layer.Select(v => Wanted(order.Vertices[v], middle, v, isDown, isLast: round >= Rounds - 2))];
                Settle(layer, wanted, widths, gap, middle);
            }
        }

        return middle;
    }

    private static double Wanted(LayerOrder.Vertex vertex, double[] middle, int own, bool isDown, bool isLast)
    {
        IEnumerable<int> neighbours = isLast ? vertex.Up.Concat(vertex.Down) : isDown ? vertex.Up : vertex.Down;
        return neighbours.Any() ? neighbours.Average(n => middle[n]) : middle[own];
    }

    private static void Settle(int[] layer, double[] wanted, double[] widths, double gap, double[] middle)
    {
        // Take the least distances away, make what is left ascend, and put them back.
        double[] offset = new double[layer.Length];
        for (int i = 1; i < layer.Length; i++) offset[i] = offset[i - 1] + ((widths[layer[i - 1]] + widths[layer[i]]) / 2) + gap;
        var pools = new List<(double Sum, int Count)>();
        for (int i = 0; i < layer.Length; i++)
        {
            pools.Add((wanted[i] - offset[i], 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Count >= pools[^1].Sum / pools[^1].Count)
            {
                (double sum, int count) = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (pools[^1].Sum + sum, pools[^1].Count + count);
            }
        }

        int at = 0;
        foreach ((double sum, int count) in pools)
            for (int k = 0; k < count; k++, at++) middle[layer[at]] = (sum / count) + offset[at];
    }
}
