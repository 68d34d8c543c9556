using System.Globalization;
using Evidence.Core.Searching;

namespace Evidence.Web.Pages;

/// <summary>The years of the hits as bars; each bar is a link that narrows to its year.</summary>
/// <param name="Bars">One bar a year, years without hits left out, oldest first.</param>
/// <param name="From">First year.</param>
/// <param name="To">Last year.</param>
/// <param name="ChosenFrom">First year of the range that is chosen; empty where the range is open or none is chosen.</param>
/// <param name="ChosenTo">Last year of it, likewise.</param>
/// <param name="ClearHref">Address without a range, or null where none is chosen.</param>
public sealed record YearHistogram(IReadOnlyList<YearBar> Bars, int From, int To, string ChosenFrom, string ChosenTo, string? ClearHref)
{
    /// <summary>Width of the drawing, in its own units.</summary>
    public const int Width = 260;

    /// <summary>Height of the drawing, in its own units.</summary>
    public const int Height = 60;

    /// <summary>The histogram of counted years; null where there are not two years.</summary>
    public static YearHistogram? Of(IReadOnlyList<FacetCount> counts, string? chosen, Func<string?, string> href)
    {
        (int Year, int Count)[] years = [.. counts.Select(c => (int.Parse(c.Value, CultureInfo.InvariantCulture), c.Count)).OrderBy(c => c.Item1)];
        if (years.Length < 2) return null;
        int from = years[0].Year, to = years[^1].Year, most = years.Max(y => y.Count);
        double step = (double)Width / (to - from + 1);
        string[] ends = chosen?.Split("..") ?? ["", ""];
        return new YearHistogram(
            [.. years.Select(y =>
            {
                double height = Math.Max(2, (double)Height * y.Count / most);
                return new YearBar(y.Year, y.Count, Number((y.Year - from) * step), Number(Height - height), Number(Math.Max(1.5, step - 1)), Number(height), href(y.Year.ToString(CultureInfo.InvariantCulture)));
            })],
            from, to, ends[0], ends[^1], chosen is null ? null : href(null));
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>One bar: its year and count, its rectangle in the drawing's units, and where it leads.</summary>
public sealed record YearBar(int Year, int Count, string X, string Y, string Width, string Height, string Href);
