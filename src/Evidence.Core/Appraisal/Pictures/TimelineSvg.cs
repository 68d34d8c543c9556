using System.Globalization;
using System.Xml.Linq;
using static Evidence.Core.Appraisal.SvgParts;

namespace Evidence.Core.Appraisal;

/// <summary>
/// A timeline as SVG: years from left to right, evidence for the claim above the line as discs, against it below as diamonds,
/// the rest on the line as rings. Marks that would touch are stacked. Each mark carries the words of its item.
/// </summary>
public static class TimelineSvg
{
    private const double Left = 60, Right = Width - 14, Mark = 4, Pitch = 10.5;

    /// <summary>What the marks mean, for somebody who cannot see them and for the legend.</summary>
    public const string Description = "Each mark is one piece of evidence at the year of its study: discs above the line are for the claim, diamonds below it against, rings between on no side or counted nowhere. The list says the same.";

    /// <summary>The picture as one svg element.</summary>
    /// <param name="timeline">Holds at least two years.</param>
    /// <param name="id">Prefix of element ids.</param>
    public static string Write(Timeline timeline, string id = "timeline")
    {
        int first = timeline.Years[0].Year, last = timeline.Years[^1].Year;
        double Place(int year) => Left + ((Right - Left) * (year - first) / Math.Max(1, last - first));
        (int Year, EvidenceView Item, int Lane)[] items = [.. timeline.Years.SelectMany(y => y.Items.Select(i => (y.Year, i, Timeline.LaneOf(i.Role))))];
        int[] levels = Levels([.. items.Select(i => (Place(i.Year), i.Lane))]);
        double[] heights = [.. Enumerable.Range(0, 3).Select(lane => 5 + (Pitch * Math.Max(1, items.Select((item, i) => item.Lane == lane ? levels[i] + 1 : 0).Max())))];
        double[] bases = [heights[0], heights[0] + heights[1], heights[0] + heights[1] + heights[2]];
        var content = new List<object?>
        {
            Line(Left - 8, bases[0] + 2, Right + 8, bases[0] + 2, 0.5), Line(Left - 8, bases[1] + 2, Right + 8, bases[1] + 2, 0.5),
            Label(0, bases[0] - 3, "start", "for"), Label(0, bases[1] - 3, "start", "no side"), Label(0, bases[2] - 3, "start", "against"),
        };
        content.AddRange(items.Select((item, i) => Item(item.Year, item.Item, item.Lane, Place(item.Year), bases[item.Lane] - (Pitch / 2) - 1 - (levels[i] * Pitch))));
        double axis = bases[2] + 6;
        content.Add(Line(Left - 8, axis, Right + 8, axis, 1.5));
        foreach (int year in Ticks(first, last))
        {
            content.Add(Line(Place(year), axis, Place(year), axis + 4));
            content.Add(Label(Place(year), axis + 16, "middle", year.ToString(CultureInfo.InvariantCulture)));
        }

        return Image(id, $"Evidence by year, {first.ToString(CultureInfo.InvariantCulture)} to {last.ToString(CultureInfo.InvariantCulture)}", Description, axis + 22, content.OfType<object>()).ToString(SaveOptions.DisableFormatting);
    }

    // How high each mark stands in its lane: the lowest place where it touches no mark before it.
    private static int[] Levels((double X, int Lane)[] marks)
    {
        int[] levels = new int[marks.Length];
        for (int i = 0; i < marks.Length; i++)
        {
            HashSet<int> taken = [.. Enumerable.Range(0, i).Where(k => marks[k].Lane == marks[i].Lane && Math.Abs(marks[k].X - marks[i].X) < Pitch).Select(k => levels[k])];
            while (taken.Contains(levels[i])) levels[i]++;
        }

        return levels;
    }

    // Both ends, and round years between that keep clear of them.
    private static IEnumerable<int> Ticks(int first, int last)
    {
        yield return first;
        int step = (last - first) switch { <= 6 => 2, <= 14 => 5, <= 45 => 10, _ => 20 };
        double room = (last - first) * 0.13;
        for (int year = (first / step * step) + step; year < last; year += step)
            if (year - first >= room && last - year >= room) yield return year;
        yield return last;
    }

    private static XElement Item(int year, EvidenceView item, int lane, double x, double y) => Group(lane switch { 0 => "t-mark t-pro", 2 => "t-mark t-con", _ => "t-mark t-none" }, Timeline.Words(year, item),
        lane switch
        {
            0 => Disc(x, y, new XAttribute("fill", "currentColor")),
            2 => new XElement(Svg + "path", new XAttribute("d", $"M{Number(x)} {Number(y - Mark - 1)}l{Number(Mark + 1)} {Number(Mark + 1)}l{Number(-Mark - 1)} {Number(Mark + 1)}l{Number(-Mark - 1)} {Number(-Mark - 1)}Z"), new XAttribute("fill", "currentColor")),
            _ => Disc(x, y, new XAttribute("fill", "none"), new XAttribute("stroke", "currentColor"), new XAttribute("stroke-width", "1.3")),
        });

    private static XElement Disc(double x, double y, params object[] look) => new(Svg + "circle",
        new XAttribute("cx", Number(x)), new XAttribute("cy", Number(y)), new XAttribute("r", Number(Mark)), look);
}
