using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Evidence.Benchmarks;

/// <summary>Draws what <see cref="LibraryCost"/> printed: median time of a search by number of references, both axes logarithmic, readable in light and dark.</summary>
internal static class CostPlot
{
    private const double Width = 720, Height = 420, Left = 64, Right = 190, Top = 48, Bottom = 56;

    private static readonly (string Side, string Name, string Style)[] Lines =
        [("lucene", "plain Lucene.NET, top 10", "a"), ("library-page", "page: counts, 20 texts", "b"), ("library", "library, top 10", "c")];

    /// <summary>Reads lines of JSON and writes an SVG.</summary>
    public static void Write(string results, string file)
    {
        (string Side, double References, double Ms)[] points = [.. File.ReadLines(results).Where(l => l.StartsWith('{')).Select(l => JsonDocument.Parse(l).RootElement)
            .Where(r => r.GetProperty("clients").GetInt32() == 1)
            .Select(r => (r.GetProperty("side").GetString()!, r.GetProperty("references").GetDouble(), r.GetProperty("p50_ms").GetDouble()))
            .Where(p => Lines.Any(l => l.Side == p.Item1))];
        double firstX = Math.Log10(points.Min(p => p.References)), lastX = Math.Log10(points.Max(p => p.References));
        int firstY = (int)Math.Floor(Math.Log10(points.Min(p => p.Ms))), lastY = (int)Math.Ceiling(Math.Log10(points.Max(p => p.Ms)));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $$"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{Width}} {{Height}}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="13">
            <title id="t">How the time of a search grows with the library</title>
            <desc id="d">{{string.Join("; ", Lines.Select(l => $"{l.Name}: {string.Join(", ", points.Where(p => p.Side == l.Side).OrderBy(p => p.References).Select(p => $"{Thousands(p.References)} references {Ms(p.Ms)} ms"))}"))}}</desc>
            <style>
            .paper { fill: #ffffff; } text { fill: #1d2529; } .soft { fill: #566369; } .grid { stroke: #dcd9d0; }
            .line { fill: none; stroke-width: 2.5; } .line.a { stroke: #a12b2b; stroke-dasharray: 7 4; } .line.b { stroke: #7a5200; stroke-dasharray: 2 3; } .line.c { stroke: #0f5c66; }
            .dot.a { fill: #a12b2b; } .dot.b { fill: #7a5200; } .dot.c { fill: #0f5c66; }
            @media (prefers-color-scheme: dark) {
            .paper { fill: #14191b; } text { fill: #e6eaea; } .soft { fill: #a3b0b5; } .grid { stroke: #333d41; }
            .line.a { stroke: #f09a94; } .line.b { stroke: #e5b967; } .line.c { stroke: #7fc8d2; } .dot.a { fill: #f09a94; } .dot.b { fill: #e5b967; } .dot.c { fill: #7fc8d2; }
            }
            </style>
            <rect class="paper" width="{{Width}}" height="{{Height}}"/>
            <text x="{{Left}}" y="24" font-size="15" font-weight="600">Median time of a search, one client, in milliseconds</text>

            """);
        for (int power = firstY; power <= lastY; power++)
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(power):0.0}\" y2=\"{Y(power):0.0}\"/><text class=\"soft\" x=\"{Left - 8}\" y=\"{Y(power) + 4:0.0}\" text-anchor=\"end\">{Math.Pow(10, power):0.###}</text>\n");
        foreach (double references in points.Select(p => p.References).Distinct())
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"soft\" x=\"{X(references):0.0}\" y=\"{Height - Bottom + 22}\" text-anchor=\"middle\">{Thousands(references)}</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"soft\" x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 12}\" text-anchor=\"middle\">references</text>\n");
        foreach ((string side, string name, string style) in Lines)
        {
            (string Side, double References, double Ms)[] own = [.. points.Where(p => p.Side == side).OrderBy(p => p.References)];
            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line {style}\" points=\"{string.Join(' ', own.Select(p => $"{X(p.References):0.0},{Y(Math.Log10(p.Ms)):0.0}"))}\"/>");
            foreach ((_, double references, double ms) in own) svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot {style}\" cx=\"{X(references):0.0}\" cy=\"{Y(Math.Log10(ms)):0.0}\" r=\"4\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width - Right + 12}\" y=\"{Y(Math.Log10(own[^1].Ms)) - 2:0.0}\">{name}<tspan class=\"soft\" x=\"{Width - Right + 12}\" dy=\"16\">{Ms(own[0].Ms)} to {Ms(own[^1].Ms)} ms</tspan></text>\n");
        }

        svg.Append("</svg>\n");
        File.WriteAllText(file, svg.ToString());

        double X(double references) => Left + ((Width - Left - Right) * (Math.Log10(references) - firstX) / (lastX - firstX));
        double Y(double power) => Height - Bottom - ((Height - Top - Bottom) * (power - firstY) / (lastY - firstY));
    }

    private static string Ms(double ms) => ms.ToString(ms < 10 ? "0.0#" : "0", CultureInfo.InvariantCulture);

    private static string Thousands(double count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
