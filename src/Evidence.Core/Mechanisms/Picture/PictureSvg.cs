using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>
/// A drawing as SVG. Sign is told by the arrow head and a word, certainty by style and width of the line and words, the living
/// system by an icon and words, so that colour carries nothing. Every concept and step is a link with its facts as its name.
/// Colours come from the page where it has classes for them; alone it is black on white.
/// </summary>
public static class PictureSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The picture as one svg element.</summary>
    /// <param name="drawing">What to draw.</param>
    /// <param name="id">Prefix of element ids, so that several pictures can stand on one page.</param>
    public static string Write(Drawing drawing, string id = "picture") => Element(drawing, PictureLayout.Place(drawing), id).ToString(SaveOptions.DisableFormatting);

    internal static XElement Element(Drawing drawing, PictureGeometry picture, string id)
    {
        IEnumerable<object> content = picture.Arrows.Select((a, i) => Arrow(drawing, a, i, picture.IsSideways)).Cast<object>().Concat(picture.Nodes.Select(Node));
        return new XElement(Svg + "svg",
            new XAttribute("class", "picture-svg"), new XAttribute("role", "group"), new XAttribute("aria-labelledby", $"{id}-title {id}-desc"),
            new XAttribute("width", Text(picture.Width)), new XAttribute("height", Text(picture.Height)), new XAttribute("viewBox", $"0 0 {Text(picture.Width)} {Text(picture.Height)}"),
            new XAttribute("font-family", "system-ui, sans-serif"), new XAttribute("font-size", Text(PictureLayout.LetterSize)), new XAttribute("color", "black"),
            new XElement(Svg + "title", new XAttribute("id", $"{id}-title"), drawing.Title),
            new XElement(Svg + "desc", new XAttribute("id", $"{id}-desc"), drawing.Description),
            content);
    }

    private static XElement Node(PlacedNode node) => Link($"/concepts/{node.Node.Id}", node.Node.Label, node.Node.IsEnd ? "p-node p-end" : "p-node",
        new XElement(Svg + "rect", Place(node.Box), new XAttribute("rx", 6), new XAttribute("fill", "white"), new XAttribute("stroke", "currentColor"), new XAttribute("stroke-width", node.Node.IsEnd ? "2.5" : "1.2")),
        Lines(node.Lines, node.Box.X + (node.Box.Width / 2), node.Box.Y + PictureLayout.Padding, "middle", node.Node.IsEnd ? node.Lines.Count : 0));

    private static XElement Arrow(Drawing drawing, PlacedArrow arrow, int index, bool isSideways)
    {
        MechanismStep step = arrow.Arrow.Step;
        (double width, string? dashes) = Style(step.Certainty);
        string mark = arrow.Arrow.Mark is null ? "" : $"; {arrow.Arrow.Mark}";
        var line = new XElement(Svg + "path", new XAttribute("d", Way(arrow.Way, isSideways)), new XAttribute("fill", "none"), new XAttribute("stroke", "currentColor"), new XAttribute("stroke-width", Text(width)), new XAttribute("class", "p-line"));
        if (dashes is not null) line.Add(new XAttribute("stroke-dasharray", dashes));
        double left = drawing.IsBrief ? arrow.Label.X + PictureLayout.Padding : arrow.Label.X + PictureLayout.Padding + PictureLayout.IconRoom;
        XElement link = Link($"/claims/{step.Claim}", StepWords.Name(step, drawing.In) + mark, arrow.Arrow.Mark is null ? "p-arrow" : "p-arrow p-weakest",
            line,
            HeadOf(step.Sign, arrow.Way, isSideways),
            new XElement(Svg + "rect", Place(arrow.Label), new XAttribute("rx", 4), new XAttribute("fill", "white"), new XAttribute("class", "p-plate"),
                arrow.Arrow.Mark is null ? null : new object[] { new XAttribute("stroke", "currentColor"), new XAttribute("stroke-width", "1.5"), new XAttribute("stroke-dasharray", "2 2") }),
            drawing.IsBrief ? null : Icon(step, arrow.Label.X + PictureLayout.Padding, arrow.Label.Y + (PictureLayout.Padding / 2)),
            Lines(arrow.Lines, left, arrow.Label.Y + (drawing.IsBrief ? 1 : PictureLayout.Padding / 2), "start", 1));
        link.Add(new XAttribute("data-step", index), new XAttribute("data-claim", step.Claim), new XAttribute("data-from", step.From), new XAttribute("data-to", step.To));
        return link;
    }

    private static XElement Link(string address, string name, string style, params object?[] content) => new(Svg + "a",
        new XAttribute("href", address), new XAttribute("class", style), new XAttribute("aria-label", name), new XElement(Svg + "title", name), content);

    /// <summary>The line of a certainty: its width and dashes.</summary>
    private static (double Width, string? Dashes) Style(Certainty certainty) => certainty switch
    {
        Certainty.High => (4, null),
        Certainty.Moderate => (2.8, null),
        Certainty.Low => (2.2, "9 4"),
        Certainty.VeryLow => (1.8, "5 4"),
        _ => (1.4, "1.5 4"),
    };

    // The way without the room for the head; straight within a pair of points, bending between pairs.
    private static string Way(IReadOnlyList<Spot> way, bool isSideways)
    {
        var d = new StringBuilder();
        for (int i = 0; i < way.Count; i++)
        {
            Spot at = i < way.Count - 1 ? way[i] : isSideways ? way[i] with { X = way[i].X - (Pointing(way, true) * PictureLayout.Head) } : way[i] with { Y = way[i].Y - (Pointing(way, false) * PictureLayout.Head) };
            if (i == 0) d.Append(CultureInfo.InvariantCulture, $"M{Text(at.X)} {Text(at.Y)}");
            else if (i % 2 == 1) d.Append(CultureInfo.InvariantCulture, $"L{Text(at.X)} {Text(at.Y)}");
            else
            {
                Spot before = way[i - 1];
                (Spot leave, Spot come) = isSideways
                    ? (before with { X = (before.X + at.X) / 2 }, at with { X = (before.X + at.X) / 2 })
                    : (before with { Y = (before.Y + at.Y) / 2 }, at with { Y = (before.Y + at.Y) / 2 });
                d.Append(CultureInfo.InvariantCulture, $"C{Text(leave.X)} {Text(leave.Y)} {Text(come.X)} {Text(come.Y)} {Text(at.X)} {Text(at.Y)}");
            }
        }

        return d.ToString();
    }

    // 1 for down or right, -1 for up or left: the last part of a line is straight.
    private static int Pointing(IReadOnlyList<Spot> way, bool isSideways) => isSideways ? (way[^1].X >= way[0].X ? 1 : -1) : way[^1].Y >= way[0].Y ? 1 : -1;

    // Drawn as pointing down with its tip at the origin, then turned and moved.
    private static XElement HeadOf(PathSign sign, IReadOnlyList<Spot> way, bool isSideways)
    {
        (string d, string fill) = sign switch
        {
            PathSign.Raises => ("M-5 -9L5 -9L0 0Z", "currentColor"),
            PathSign.Lowers => ("M0 -9L0 0M-7 -1L7 -1", "none"),
            PathSign.Mixed => ("M0 -9L5 -4.5L0 0L-5 -4.5Z", "white"),
            _ => ("M-4 -4.5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", "none"),
        };
        int turn = isSideways ? (Pointing(way, true) > 0 ? -90 : 90) : Pointing(way, false) > 0 ? 0 : 180;
        return new XElement(Svg + "path", new XAttribute("d", d), new XAttribute("transform", $"translate({Text(way[^1].X)} {Text(way[^1].Y)}) rotate({turn})"),
            new XAttribute("class", $"p-head p-{sign.Word()}"), new XAttribute("fill", fill), new XAttribute("stroke", "currentColor"), new XAttribute("stroke-width", sign == PathSign.Lowers ? "2.6" : "1.4"));
    }

    private static XElement Icon(MechanismStep step, double x, double y) => new(Svg + "path",
        new XAttribute("d", SpeciesIcon.PathOf(step.Organisms)), new XAttribute("transform", $"translate({Text(x)} {Text(y)})"),
        new XAttribute("fill", "none"), new XAttribute("stroke", "currentColor"), new XAttribute("stroke-width", "1.3"), new XAttribute("class", "p-icon"));

    // A space between lines, so that the text reads as it was before it was broken; none behind a hyphen.
    private static XElement Lines(IReadOnlyList<string> lines, double x, double top, string anchor, int bold) => new(Svg + "text",
        new XAttribute("text-anchor", anchor), new XAttribute("fill", "currentColor"),
        lines.Select((line, i) => new object?[]
        {
            i > 0 && !lines[i - 1].EndsWith('-') ? " " : null,
            new XElement(Svg + "tspan", new XAttribute("x", Text(x)), new XAttribute("y", Text(top + (i * PictureLayout.LineHeight) + 12)), i < bold ? new XAttribute("font-weight", "600") : null, line),
        }));

    private static object[] Place(Box box) =>
        [new XAttribute("x", Text(box.X)), new XAttribute("y", Text(box.Y)), new XAttribute("width", Text(box.Width)), new XAttribute("height", Text(box.Height))];

    private static string Text(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
