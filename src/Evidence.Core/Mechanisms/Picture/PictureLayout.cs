using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>Gives every part of a drawing its place: causes above, effects below, labels between. Pure and deterministic.</summary>
public static class PictureLayout
{
    /// <summary>Height of letters, in pixels.</summary>
    public const double LetterSize = 13;

    /// <summary>Distance from one line of text to the next.</summary>
    public const double LineHeight = 16;

    /// <summary>Room left of a label's text, in which the icon of a living system stands.</summary>
    public const double IconRoom = 18;

    /// <summary>Space between the text and the edge of its box.</summary>
    public const double Padding = 7;

    /// <summary>Length of an arrow head.</summary>
    public const double Head = 9;

    private const double Margin = 10, Gap = 14, LayerGap = 32, NodeText = 128, LabelText = 140, LongestWord = 230, PassingWidth = 6, NarrowEnough = 700;

    /// <summary>Lays a drawing out: from above where that is narrow enough, else from the left where that is narrower.</summary>
    public static PictureGeometry Place(Drawing drawing)
    {
        PictureGeometry upright = Place(drawing, isSideways: false);
        if (upright.Width <= NarrowEnough) return upright;
        PictureGeometry sideways = Place(drawing, isSideways: true);
        return sideways.Width < upright.Width ? sideways : upright;
    }

    // Worked out as if layers lay one below the other; sideways, width and height change their parts at the beginning and the end.
    private static PictureGeometry Place(Drawing drawing, bool isSideways)
    {
        Dictionary<string, int> index = drawing.Nodes.Select((n, i) => (n.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        LayerOrder order = LayerOrder.Of(drawing.Nodes.Count, [.. drawing.Arrows.Select(a => (index[a.Step.From], index[a.Step.To]))]);
        IReadOnlyList<string>[] lines = [.. order.Vertices.Select(v => LinesOf(drawing, v))];
        double[] widths = [.. order.Vertices.Select((v, i) => WidthOf(drawing, v, lines[i]))], heights = [.. order.Vertices.Select((v, i) => HeightOf(drawing, v, lines[i]))];
        (double[] along, double[] across) = isSideways ? (heights.Select((h, i) => lines[i].Count == 0 ? PassingWidth : h).ToArray(), widths.Select((w, i) => lines[i].Count == 0 ? 0 : w).ToArray()) : (widths, heights);
        double[] middle = Coordinates.Of(order, along, Gap);
        double left = order.Vertices.Count == 0 ? 0 : Enumerable.Range(0, along.Length).Min(i => middle[i] - (along[i] / 2)) - Margin;
        for (int i = 0; i < middle.Length; i++) middle[i] = Math.Round(middle[i] - left, 1);
        (double[] top, double[] bottom, double depth) = Bands(order, across);
        Box[] boxes = new Box[along.Length];
        for (int layer = 0; layer < order.Layers.Length; layer++)
            foreach (int v in order.Layers[layer])
                boxes[v] = new Box(Math.Round(middle[v] - (along[v] / 2), 1), Math.Round((top[layer] + bottom[layer] - across[v]) / 2, 1), along[v], across[v]);

        PlacedArrow[] arrows = [.. drawing.Arrows.Select((arrow, i) =>
        {
            int label = order.Chains[i].First(v => order.Vertices[v].IsLabel);
            Spot[] way = [.. Way(order, i, boxes, top, bottom).Select(s => isSideways ? new Spot(s.Y, s.X) : s)];
            return new PlacedArrow(arrow, order.IsTurned[i] ? [.. way.Reverse()] : way, Turned(boxes[label]), lines[label]);
        })];
        double breadth = boxes.Select(b => b.X + b.Width).DefaultIfEmpty(0).Max() + Margin;
        return new PictureGeometry(
            Math.Ceiling(isSideways ? depth : breadth), Math.Ceiling(isSideways ? breadth : depth),
            [.. order.Layers.SelectMany(l => l).Where(v => order.Vertices[v].Node >= 0).Select(v => new PlacedNode(drawing.Nodes[order.Vertices[v].Node], Turned(boxes[v]), lines[v]))],
            arrows, order.Crossings, isSideways);

        Box Turned(Box box) => isSideways ? new Box(box.Y, box.X, box.Height, box.Width) : box;
    }

    /// <summary>The lines of an arrow's label: what it does, in whom, how certain; a caution and a mark where there are some.</summary>
    public static IReadOnlyList<string> LabelOf(DrawnArrow arrow, Stratum asked) =>
        [StepWords.Verb(arrow.Step), StepWords.Species(arrow.Step), StepWords.Certainty(arrow.Step, asked), .. new[] { StepWords.Caution(arrow.Step), arrow.Mark }.OfType<string>()];

    private static IReadOnlyList<string> LinesOf(Drawing drawing, LayerOrder.Vertex vertex)
    {
        if (vertex.Node >= 0) return Wrap(drawing.Nodes[vertex.Node].Label, NodeText);
        if (!vertex.IsLabel) return [];
        DrawnArrow arrow = drawing.Arrows[vertex.Arrow];
        return drawing.IsBrief ? [StepWords.Verb(arrow.Step)] : [.. LabelOf(arrow, drawing.In).SelectMany(l => Wrap(l, LabelText))];
    }

    // A long word makes its box wider before it is cut.
    private static IReadOnlyList<string> Wrap(string text, double most) =>
        TextWidth.Wrap(text, LetterSize, Math.Clamp(text.Split(' ').Max(w => TextWidth.Of(w, LetterSize)), most, LongestWord));

    private static double WidthOf(Drawing drawing, LayerOrder.Vertex vertex, IReadOnlyList<string> lines) =>
        lines.Count == 0 ? PassingWidth : Math.Ceiling((lines.Max(l => TextWidth.Of(l, LetterSize)) * BoldFactor(drawing, vertex)) + (2 * Padding) + (vertex.IsLabel && !drawing.IsBrief ? IconRoom : 0));

    // The names of the ends and the verbs of a brief picture are bold, which is wider.
    private static double BoldFactor(Drawing drawing, LayerOrder.Vertex vertex) =>
        (vertex.Node >= 0 && drawing.Nodes[vertex.Node].IsEnd) || drawing.IsBrief ? 1.08 : 1;

    private static double HeightOf(Drawing drawing, LayerOrder.Vertex vertex, IReadOnlyList<string> lines) =>
        lines.Count == 0 ? 0 : (lines.Count * LineHeight) + (vertex.IsLabel ? drawing.IsBrief ? 2 : Padding : 2 * Padding);

    private static (double[] Top, double[] Bottom, double Height) Bands(LayerOrder order, double[] heights)
    {
        double[] top = new double[order.Layers.Length], bottom = new double[order.Layers.Length];
        double at = Margin;
        for (int i = 0; i < order.Layers.Length; i++)
        {
            top[i] = at;
            bottom[i] = at + order.Layers[i].Select(v => heights[v]).DefaultIfEmpty(0).Max();
            at = bottom[i] + LayerGap;
        }

        return (top, bottom, at - LayerGap + Margin);
    }

    // Straight down through each layer at the vertex's own place, where nothing else lies, and bending only between layers;
    // the end with the head stays straight for its length.
    private static IEnumerable<Spot> Way(LayerOrder order, int arrow, Box[] boxes, double[] top, double[] bottom)
    {
        int[] chain = order.Chains[arrow];
        int first = Array.FindIndex(order.Layers, l => l.Contains(chain[0]));
        double x = Port(order.Vertices[chain[0]].Down, chain[1], boxes, boxes[chain[0]]);
        yield return new Spot(x, boxes[chain[0]].Y + boxes[chain[0]].Height);
        yield return new Spot(x, bottom[first] + (order.IsTurned[arrow] ? Head : 0));
        for (int i = 1; i < chain.Length - 1; i++)
        {
            double through = Math.Round(boxes[chain[i]].X + (boxes[chain[i]].Width / 2), 1);
            yield return new Spot(through, top[first + i]);
            yield return new Spot(through, bottom[first + i]);
        }

        x = Port(order.Vertices[chain[^1]].Up, chain[^2], boxes, boxes[chain[^1]]);
        yield return new Spot(x, top[first + chain.Length - 1] - (order.IsTurned[arrow] ? 0 : Head));
        yield return new Spot(x, boxes[chain[^1]].Y);
    }

    // Lines that meet at a node are spread over its edge in the order in which they come.
    private static double Port(List<int> neighbours, int other, Box[] boxes, Box node)
    {
        int place = neighbours.OrderBy(n => boxes[n].X).ThenBy(n => n).TakeWhile(n => n != other).Count();
        return Math.Round(node.X + (node.Width * (place + 1) / (neighbours.Count + 1)), 1);
    }
}
