using System.Globalization;

namespace Evidence.Core.Formats;

/// <summary>MEDLINE's dates of publication: "2018 Apr 15", "2018 Nov-Dec", "2018 Dec-2019 Jan", "2018 Spring".</summary>
internal static class NbibDates
{
    public static ReferenceDate? Read(string? text)
    {
        if (ReferenceText.Clean(text) is not { } clean) return null;
        string[] ends = clean.Split('-');
        if (Part(ends[0], null) is not { } start) return ReferenceDate.OfText(clean);
        if (ends.Length == 1) return start.Literal is null ? start : Words(clean, start);
        // What the second end leaves out it shares with the first: the year, or year and month.
        ReferenceDate? end = ends.Length == 2 && start.Literal is null ? Part(ends[1], start) : null;
        return end is { Literal: null } ? start with { End = end } : Words(clean, start);
    }

    public static string Write(ReferenceDate date)
    {
        if (date.Year is null) return date.Literal ?? "";
        string text = Part(date);
        if (date.End is { } end) return $"{text}-{Part(end)}";
        return date.Literal is null ? text : $"{text} {date.Literal}";
    }

    private static string Part(ReferenceDate date)
    {
        string year = date.Year!.Value.ToString("0000", CultureInfo.InvariantCulture);
        if (date.Month is not { } number) return year;
        string name = ReferenceDate.MonthName(number), month = char.ToUpperInvariant(name[0]) + name[1..];
        return date.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{year} {month} {day}") : $"{year} {month}";
    }

    private static ReferenceDate? Part(string text, ReferenceDate? first)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return null;
        int at = 0;
        int? year = IsYear(words[0]) ? int.Parse(words[at++], CultureInfo.InvariantCulture) : first?.Year;
        if (year is null) return null;
        int? month = at < words.Length && char.IsLetter(words[at][0]) ? ReferenceDate.MonthOf(words[at]) : null;
        if (month is not null) at++;
        else if (first is not null && !IsYear(words[0])) month = first.Month;
        int? day = month is not null && at < words.Length && int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out int d) && d is >= 1 and <= 31 ? d : null;
        if (day is not null) at++;
        return new ReferenceDate(year, month, day) { Literal = at < words.Length ? string.Join(' ', words[at..]) : null };
    }

    private static ReferenceDate Words(string clean, ReferenceDate start) => new(start.Year) { Literal = clean.Length > 5 ? clean[5..] : null };

    private static bool IsYear(string word) => word.Length == 4 && word.All(char.IsAsciiDigit);
}
