using System.Globalization;

namespace Evidence.Core.Formats;

/// <summary>RIS dates: YYYY/MM/DD/words, each part may be empty; a span has "to YYYY-MM-DD" as its words.</summary>
internal static class RisDates
{
    private const string To = "to ";

    public static ReferenceDate? Read(string? text)
    {
        if (ReferenceText.Clean(text) is not { } clean) return null;
        string[] parts = clean.Split('/', 4);
        if (parts.Length == 1) return ReferenceDate.OfText(clean);
        int? year = Number(parts[0], 9999), month = ReferenceDate.MonthOf(parts[1]), day = parts.Length > 2 ? Number(parts[2], 31) : null;
        string? words = parts.Length > 3 ? ReferenceText.Clean(parts[3]) : null;
        if (year is null) return new ReferenceDate(Year: null) { Literal = words is not null && clean.StartsWith("///", StringComparison.Ordinal) ? words : clean };
        var date = new ReferenceDate(year, month, month is null ? null : day);
        if (words is null) return date;
        return words.StartsWith(To, StringComparison.Ordinal) && ReferenceDate.OfIso(words[To.Length..]) is { } end ? date with { End = end } : date with { Literal = words };
    }

    public static string Write(ReferenceDate date)
    {
        string words = date.End is { } end ? To + end : date.Literal ?? "";
        return string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}/{date.Month:00}/{date.Day:00}/{words}");
    }

    private static int? Number(string text, int most) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most ? number : null;
}
