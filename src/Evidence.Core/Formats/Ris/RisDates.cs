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
        if (parts.Length == 1) return ReferenceDate.OfText(clean) is { Year: not null } date ? date : NbibDates.Read(clean); // "2019 Mar 5" too
        int? year = Number(parts[0], 9999), month = ReferenceDate.MonthOf(parts[1]), day = parts.Length > 2 ? Number(parts[2], 31) : null;
        string? words = parts.Length > 3 ? ReferenceText.Clean(parts[3]) : null;
        if (year is null) return new ReferenceDate(Year: null) { Literal = words is not null && clean.StartsWith("///", StringComparison.Ordinal) ? words : clean };
        var read = new ReferenceDate(year, month, month is null ? null : day);
        if (words is null) return read;
        return words.StartsWith(To, StringComparison.Ordinal) && ReferenceDate.OfIso(words[To.Length..]) is { } end ? read with { End = end } : read with { Literal = words };
    }

    /// <summary>A month, or a day of it, without a year, as EndNote and the Web of Science have it ("Mar", "MAR 5"); null for anything else.</summary>
    public static ReferenceDate? ReadDay(string? text)
    {
        if (ReferenceText.Clean(text) is not { } clean || !char.IsLetter(clean[0])) return null;
        string[] words = clean.Split(' ');
        if (words.Length > 2 || ReferenceDate.MonthOf(words[0]) is not { } month) return null;
        if (words.Length == 1) return new ReferenceDate(Year: null, month);
        return Number(words[1], 31) is { } day ? new ReferenceDate(Year: null, month, day) : null;
    }

    public static string Write(ReferenceDate date)
    {
        string words = date.End is { } end ? To + end : date.Literal ?? "";
        return string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}/{date.Month:00}/{date.Day:00}/{words}");
    }

    private static int? Number(string text, int most) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most ? number : null;
}
