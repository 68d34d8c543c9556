using System.Xml.Linq;
using Evidence.Core.Model;
using static Evidence.Core.Appraisal.SvgParts;

namespace Evidence.Core.Appraisal;

/// <summary>
/// The balance of a claim as SVG. Each independent group is a block: against on the left, for on the right, and below the line
/// what is on no side; its height is its level, the sign under it its living system. The beam lies level whatever is on it,
/// because the verdict follows rules and not a weighing of areas. Each block carries the words of its <see cref="BalanceWeight"/>.
/// </summary>
public static class BalanceSvg
{
    private const double Middle = Width / 2, Block = 20, Step = 25, LevelHeight = 14, IconRoom = 18, Heading = 20;
    private const int PerRow = 6, PerOpenRow = 10;

    /// <summary>What the blocks mean, for somebody who cannot see them and for the legend.</summary>
    public const string Description = "Each block is one independent group: for the claim on the right, against it on the left, on no side below the line. The taller, the higher its level, from very low to high. The sign under it tells people, animals or cells. The list says the same.";

    /// <summary>The picture as one svg element; empty where there is no weight.</summary>
    /// <param name="balances">The balance of each living system, that of the verdict first.</param>
    /// <param name="id">Prefix of element ids, so that several pictures can stand on one page.</param>
    public static string Write(IReadOnlyList<BalanceView> balances, string id = "balance")
    {
        if (balances.Count == 0) return "";
        var content = new List<object> { Label(0, 12, "start", "against", isBold: true), Label(Width, 12, "end", "for", isBold: true) };
        double y = 18;
        foreach (BalanceView balance in balances) y = Lane(balance, y, content);
        return Image(id, "Balance of evidence", Description, y, content).ToString(SaveOptions.DisableFormatting);
    }

    private static double Lane(BalanceView balance, double top, List<object> content)
    {
        BalanceWeight[] pro = Of(balance, EvidenceRole.Pro), con = Of(balance, EvidenceRole.Con), open = [.. Of(balance, EvidenceRole.Mixed), .. Of(balance, EvidenceRole.Inconclusive)];
        var parts = new List<object> { Label(Middle, top + 14, "middle", $"in {balance.Stratum.Word()}") };
        double y = top + Heading;
        int rows = Math.Max(1, (Math.Max(pro.Length, con.Length) + PerRow - 1) / PerRow);
        for (int row = 0; row < rows; row++)
        {
            double beam = y + (4 * LevelHeight) + 2;
            parts.Add(Line(0, beam, Width, beam, 1.5));
            parts.Add(Line(Middle, beam - (4 * LevelHeight), Middle, beam + IconRoom));
            parts.AddRange(pro.Skip(row * PerRow).Take(PerRow).Select((w, i) => Weight(w, Middle + 6 + (i * Step), beam, "b-pro")));
            parts.AddRange(con.Skip(row * PerRow).Take(PerRow).Select((w, i) => Weight(w, Middle - 6 - Block - (i * Step), beam, "b-con")));
            y = beam + IconRoom + 6;
        }

        foreach (BalanceWeight[] some in open.Chunk(PerOpenRow))
        {
            double left = Middle - (((some.Length * Step) - (Step - Block)) / 2);
            parts.AddRange(some.Select((w, i) => Open(w, left + (i * Step), y)));
            y += Block + IconRoom + 4;
        }

        content.Add(Group("b-lane", balance.Words, parts));
        return y + 4;
    }

    private static XElement Weight(BalanceWeight weight, double x, double beam, string style)
    {
        double height = Math.Max(1, (int)weight.Level) * LevelHeight;
        return Group($"b-weight {style}", weight.Words,
            Rectangle(x, beam - 1 - height, height, new XAttribute("fill", "currentColor"), new XAttribute("stroke", "none")),
            Icon(weight, x, beam + 2));
    }

    private static XElement Open(BalanceWeight weight, double x, double y) => Group("b-weight b-open", weight.Words,
        Rectangle(x, y, Block, new XAttribute("fill", "none"), new XAttribute("stroke", "currentColor"), new XAttribute("stroke-dasharray", "2 2")),
        Label(x + (Block / 2), y + 14, "middle", weight.Role == EvidenceRole.Mixed ? "±" : "?"),
        Icon(weight, x, y + Block + 2));

    private static XElement Rectangle(double x, double y, double height, params object[] look) => new(Svg + "rect",
        new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), new XAttribute("width", Number(Block)), new XAttribute("height", Number(height)), look);

    private static XElement Icon(BalanceWeight weight, double x, double y) => new(Svg + "path",
        new XAttribute("d", SpeciesIcon.PathOf(weight.System)), new XAttribute("transform", $"translate({Number(x + 3)} {Number(y)})"),
        new XAttribute("fill", "none"), new XAttribute("stroke", "currentColor"), new XAttribute("stroke-width", "1.2"), new XAttribute("class", "b-icon"));

    private static BalanceWeight[] Of(BalanceView balance, EvidenceRole role) => [.. balance.Weights.Where(w => w.Role == role)];
}
