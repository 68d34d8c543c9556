using System.Globalization;

namespace Evidence.Core.Formats;

/// <summary>When something appeared, as exactly as is known. At least one of year and literal is given.</summary>
/// <param name="Year">Year; null where only words are known.</param>
/// <param name="Month">1 to 12; null where not known.</param>
/// <param name="Day">1 to 31; null where not known.</param>
public sealed record ReferenceDate(int? Year, int? Month = null, int? Day = null)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The last day of a span; null for a single date.</summary>
    public ReferenceDate? End { get; init; }

    /// <summary>Words that are no number, such as a season; null where there are none.</summary>
    public string? Literal { get; init; }

    /// <summary>English abbreviation of a month, in lower case as BibTeX has it.</summary>
    public static string MonthName(int month) => Months[month - 1];

    /// <summary>The number of a month given as a number or by an English name of at least three letters; null for anything else.</summary>
    public static int? MonthOf(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimEnd(".,").Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return number is >= 1 and <= 12 ? number : null;
        if (text.Length < 3 || text.IndexOfAnyExceptInRange('A', 'z') >= 0) return null;
        for (int i = 0; i < Months.Length; i++)
        {
            string full = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[i];
            if (text.Length <= full.Length && full.AsSpan().StartsWith(text, StringComparison.OrdinalIgnoreCase)) return i + 1;
        }

        return text.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : null;
    }

    /// <summary>Reads YYYY, YYYY-MM or YYYY-MM-DD; null for anything else.</summary>
    public static ReferenceDate? OfIso(string text)
    {
        string[] parts = text.Trim().Split('-');
        if (parts.Length > 3 || parts[0].Length is < 3 or > 4 || Number(parts[0]) is not { } year) return null;
        if (parts.Length == 1) return new ReferenceDate(year);
        if (Number(parts[1]) is not int month || month is < 1 or > 12) return null;
        if (parts.Length == 2) return new ReferenceDate(year, month);
        return Number(parts[2]) is int day && day is >= 1 and <= 31 ? new ReferenceDate(year, month, day) : null;
    }

    /// <summary>Reads a date or a span of two, joined by a slash; words become the literal.</summary>
    public static ReferenceDate? OfText(string? text)
    {
        if (ReferenceText.Clean(text) is not { } clean) return null;
        string[] ends = clean.Split('/');
        if (ends.Length == 2 && OfIso(ends[0]) is { } start && OfIso(ends[1]) is { } end) return start with { End = end };
        return OfIso(clean) ?? new ReferenceDate(Year: null) { Literal = clean };
    }

    /// <summary>The date as YYYY, YYYY-MM or YYYY-MM-DD, spans joined by a slash; the literal where there is no year.</summary>
    public override string ToString() => Year is null ? Literal ?? "" : End is null ? Iso(this) : $"{Iso(this)}/{Iso(End)}";

    private static string Iso(ReferenceDate date) =>
        date.Month is null ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}")
        : date.Day is null ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
