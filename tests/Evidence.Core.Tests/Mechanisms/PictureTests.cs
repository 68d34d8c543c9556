using System.Xml.Linq;
using CsCheck;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;
using Xunit.Abstractions;

namespace Evidence.Core.Tests.Mechanisms;

/// <summary>The picture, judged from its geometry.</summary>
public sealed class PictureTests(ITestOutputHelper output)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Place_ThirtyLargestNeighbourhoods_NothingOverlaps()
    {
        Assert.Equal(30, RealMap.LargestNeighbourhoods.Count);
        foreach (Neighbourhood around in RealMap.LargestNeighbourhoods) RequireClear(Drawing.Of(around));
    }

    [Fact]
    public void Place_ThirtyLongestPaths_NothingOverlaps()
    {
        Assert.Equal(30, RealMap.LongestPaths.Count);
        Assert.All(RealMap.LongestPaths, a => Assert.True(a.Paths[0].Steps.Count >= 5));
        foreach (PathAnswer answer in RealMap.LongestPaths) RequireClear(Drawing.Of(answer));
    }

    [Fact]
    public void Place_LargestNeighbourhood_StandsSidewaysAndFitsAWideScreen()
    {
        PictureGeometry picture = PictureLayout.Place(Drawing.Of(RealMap.LargestNeighbourhoods[0]));

        Assert.True(picture.IsSideways);
        Assert.True(picture.Width <= 1100, $"{picture.Width} px");
    }

    [Fact]
    public void Place_WholeMap_NothingOverlaps() => RequireClear(Drawing.Map(RealMap.Map.AllSteps(), Stratum.People));

    [Fact]
    public void Place_Chain_StandsInOneColumnFromCauseToEffect()
    {
        PictureGeometry picture = PictureLayout.Place(Drawing.Of(RealMap.Map.FindPaths(new PathQuery { From = "dysbiosis", To = "synovitis", Limit = 1 })));

        Assert.True(picture.Width <= 350, $"{picture.Width} px do not fit a small screen");
        Assert.Equal(picture.Nodes.OrderBy(n => n.Box.Y), picture.Nodes);
        Assert.Equal("dysbiosis", picture.Nodes[0].Node.Id);
        Assert.Equal("synovitis", picture.Nodes[^1].Node.Id);
        Assert.Equal(0, picture.Crossings);
    }

    [Fact]
    public void Order_RandomGraphs_KeepsEveryVertexOnceAndDoesNotAddCrossings() =>
        Gen.Select(Gen.Int[1, 12], Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).Array[0, 25]).Sample(
            (nodes, pairs) =>
            {
                (int From, int To)[] arrows = [.. pairs.Where(p => p.Item1 < nodes && p.Item2 < nodes && p.Item1 != p.Item2)];
                LayerOrder order = LayerOrder.Of(nodes, arrows);

                Assert.Equal(Enumerable.Range(0, order.Vertices.Count), order.Layers.SelectMany(l => l).Order());
                Assert.Equal(arrows.Length, order.Vertices.Count(v => v.IsLabel));
                Assert.All(order.Chains, chain => Assert.True(LayerOf(order, chain[0]) < LayerOf(order, chain[^1])));
                Assert.All(order.Layers.Select((layer, i) => (layer, i)), p => Assert.All(p.layer, v => Assert.Equal(order.Vertices[v].Node >= 0 || !order.Vertices[v].IsLabel, p.i % 2 == 0 || !order.Vertices[v].IsLabel)));
            },
            iter: 300);

    [Fact]
    public void Write_Picture_SaysWhatTheListSays()
    {
        foreach (PathAnswer answer in RealMap.LongestPaths.Take(10))
        {
            XElement svg = XElement.Parse(PictureSvg.Write(Drawing.Of(answer)));
            string[] drawn = [.. svg.Elements(Svg + "a").Where(a => a.Attribute("data-claim") is not null).Select(a => a.Attribute("aria-label")!.Value).Order(StringComparer.Ordinal)];
            string[] listed = [.. GraphExport.StepsOf(answer).Select(s => StepWords.Name(s, answer.Filters.In) + Mark(answer, s)).Order(StringComparer.Ordinal)];
            string[] labels = [.. svg.Elements(Svg + "a").Where(a => a.Attribute("data-claim") is not null).Select(a => string.Join(' ', a.Descendants(Svg + "tspan").Select(t => t.Value)))];

            Assert.Equal(listed, drawn);
            Assert.All(GraphExport.StepsOf(answer), s => Assert.Contains(labels, l => Letters(l).Contains(Letters(StepWords.Verb(s) + StepWords.Species(s) + StepWords.Certainty(s, answer.Filters.In)), StringComparison.Ordinal)));
        }

        static string Mark(PathAnswer answer, MechanismStep step)
        {
            int[] weakest = [.. answer.Paths.Select((p, i) => (p, i)).Where(x => x.p.Weakest == step.Claim && x.p.Steps[x.p.WeakestStep - 1].To == step.To).Select(x => x.i + 1)];
            return Drawing.WeakestWords(weakest, answer.Paths.Count) is { } words ? $"; {words}" : "";
        }

        static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
    }

    [Fact]
    public void Write_Svg_IsWellFormedTitledAndOfLinksOnly()
    {
        XElement svg = XElement.Parse(PictureSvg.Write(Drawing.Of(RealMap.LargestNeighbourhoods[0]), "p1"));

        Assert.NotEmpty(svg.Element(Svg + "title")!.Value);
        Assert.NotEmpty(svg.Element(Svg + "desc")!.Value);
        Assert.Equal("p1-title p1-desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.Empty(svg.DescendantsAndSelf().Attributes("style"));
        Assert.All(svg.Elements().Where(e => e.Name.LocalName is not ("title" or "desc")), e => Assert.Equal("a", e.Name.LocalName));
        Assert.All(svg.Elements(Svg + "a"), a => Assert.Matches("^/(claims|concepts)/[a-z0-9-]+$", a.Attribute("href")!.Value));
    }

    [Theory]
    [InlineData("short", 100, "short")]
    [InlineData("two words", 45, "two|words")]
    [InlineData("gut-barrier", 60, "gut-|barrier")]
    public void Wrap_Text_BreaksAtSpacesAndHyphens(string text, double most, string lines) => Assert.Equal(lines.Split('|'), TextWidth.Wrap(text, 13, most));

    [Fact]
    public void Wrap_AnyText_KeepsEveryLetterWithinTheWidth() => Gen.Select(Gen.String[Gen.Char["abcmiW -é…α"], 0, 80], Gen.Int[30, 200]).Sample((text, most) =>
    {
        IReadOnlyList<string> lines = TextWidth.Wrap(text, 13, most);

        Assert.All(lines, l => Assert.True(TextWidth.Of(l, 13) <= most, l));
        Assert.Equal(string.Concat(text.Where(c => c != ' ')), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    });

    private static int LayerOf(LayerOrder order, int vertex) => Array.FindIndex(order.Layers, l => l.Contains(vertex));

    private void RequireClear(Drawing drawing)
    {
        PictureGeometry picture = PictureLayout.Place(drawing);
        var whole = new Box(0, 0, picture.Width, picture.Height);
        output.WriteLine($"{drawing.Title}: {picture.Width} x {picture.Height}, {picture.Nodes.Count} concepts, {picture.Arrows.Count} steps, {picture.Crossings} crossings");
        (string Name, Box Box)[] boxes = [.. picture.Nodes.Select(n => (n.Node.Id, n.Box)), .. picture.Arrows.Select(a => ($"{a.Arrow.Step.From}>{a.Arrow.Step.To} {a.Arrow.Step.Claim}", a.Label))];
        for (int i = 0; i < boxes.Length; i++)
        {
            Assert.True(whole.Holds(boxes[i].Box), $"{drawing.Title}: {boxes[i].Name} leaves the picture");
            for (int j = 0; j < i; j++) Assert.False(boxes[i].Box.Overlaps(boxes[j].Box), $"{drawing.Title}: {boxes[i].Name} on {boxes[j].Name}");
        }

        foreach (PlacedArrow arrow in picture.Arrows)
        {
            Box from = picture.Nodes.Single(n => n.Node.Id == arrow.Arrow.Step.From).Box, to = picture.Nodes.Single(n => n.Node.Id == arrow.Arrow.Step.To).Box;
            Assert.True(Touches(from, arrow.Way[0]) && Touches(to, arrow.Way[^1]), $"{drawing.Title}: {arrow.Arrow.Step.Claim} does not join its ends");

            // The straight parts run inside the layers; none crosses a box that is not its own.
            foreach ((Spot a, Spot b) in arrow.Way.Chunk(2).Select(p => (p[0], p[1])))
            {
                Box line = picture.IsSideways ? new Box(Math.Min(a.X, b.X), a.Y - 0.5, Math.Abs(a.X - b.X), 1) : new Box(a.X - 0.5, Math.Min(a.Y, b.Y), 1, Math.Abs(a.Y - b.Y));
                Assert.True(picture.IsSideways ? a.Y == b.Y : a.X == b.X, $"{drawing.Title}: {arrow.Arrow.Step.Claim} is not straight within a layer");
                Assert.All(boxes.Where(o => o.Box != arrow.Label && o.Box != from && o.Box != to), o => Assert.False(line.Overlaps(o.Box), $"{drawing.Title}: the line of {arrow.Arrow.Step.Claim} runs over {o.Name}"));
            }
        }
    }

    private static bool Touches(Box box, Spot spot) =>
        new Box(box.X - 0.2, box.Y - 0.2, box.Width + 0.4, box.Height + 0.4).Holds(new Box(spot.X, spot.Y, 0, 0));
}
