using System.Globalization;
using System.Text;

namespace Evidence.Core.Formats;

/// <summary>
/// A reference as medical journals print it, after the recommendations of the ICMJE and the samples of the U.S. National
/// Library of Medicine (Citing Medicine, 2nd ed.). What is not known is left out, never filled in.
/// </summary>
public static class VancouverText
{
    private const int MostAuthors = 6;

    /// <summary>One line of plain text.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="cited">The day on which a page of the web was read; null for print.</param>
    public static string Of(Reference reference, DateOnly? cited = null)
    {
        bool isPage = reference.Type is "webpage" or "post" or "post-weblog";
        var text = new StringBuilder();
        Sentence(text, Authors(reference));
        if (reference.Title is { } title) Sentence(text, isPage ? $"{title.TrimEnd('.')} [Internet]" : title);
        Sentence(text, isPage ? OfPage(reference, cited) : OfArticle(reference));
        if (isPage) foreach (string note in reference.Values("note")) Sentence(text, Capital(note));
        if (isPage && reference.Url is { } url) text.Append(text.Length > 0 ? " " : "").Append("Available from: ").Append(url);
        if (reference.Doi is { } doi) text.Append(text.Length > 0 ? " " : "").Append("doi: ").Append(doi).Append('.');
        if (reference.Pmid is { } pmid) text.Append(text.Length > 0 ? " " : "").Append("PMID: ").Append(pmid).Append('.');
        if (reference.Pmcid is { } pmcid) text.Append(text.Length > 0 ? " " : "").Append("PMCID: ").Append(pmcid).Append('.');
        return text.ToString();
    }

    // Journal. 2019;10(1):4881
    private static string? OfArticle(Reference reference)
    {
        string when = reference.Issued is { Year: { } year } ? Number(year) : reference.Issued?.Literal ?? "";
        string where = $"{(reference.Volume is null && reference.Issue is null ? "" : ";")}{reference.Volume}{(reference.Issue is null ? "" : $"({reference.Issue})")}{(reference.Page is null ? "" : $":{reference.Page}")}";
        return $"{(reference.ContainerTitle is null ? "" : reference.ContainerTitle.TrimEnd('.') + ". ")}{when}{where}".Trim() is { Length: > 0 } all ? all : null;
    }

    // Evidence; 2026 Nov 29 [cited 2026 Dec 1]
    private static string? OfPage(Reference reference, DateOnly? cited)
    {
        string?[] parts = [reference.ContainerTitle, reference.Issued is { } issued ? Day(issued) : null];
        string all = $"{string.Join("; ", parts.OfType<string>())}{(cited is { } day ? $" [cited {Day(new ReferenceDate(day.Year, day.Month, day.Day))}]" : "")}".Trim();
        return all.Length > 0 ? all : null;
    }

    private static string? Authors(Reference reference)
    {
        if (reference.Authors.Count == 0) return null;
        bool isCut = !reference.AuthorsComplete || reference.Authors.Count > MostAuthors;
        return string.Join(", ", reference.Authors.Take(MostAuthors).Select(Name)) + (isCut ? ", et al" : "");
    }

    private static string Name(ReferenceName name) => name.Literal ?? $"{name.Sort} {Initials(name.Given!)}{(name.Suffix is null ? "" : " " + name.Suffix.TrimEnd('.'))}";

    // Given names shrink to their first letters; what are initials already stays.
    private static string Initials(string given) =>
        string.Concat(given.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(part => part.AsSpan().IndexOfAnyInRange('a', 'z') < 0 ? part : part[..1].ToUpperInvariant()));

    private static string Day(ReferenceDate date) => date.Year is not { } year ? date.Literal ?? ""
        : $"{Number(year)}{(date.Month is { } month ? $" {Capital(ReferenceDate.MonthName(month))}" : "")}{(date.Day is { } day ? $" {Number(day)}" : "")}";

    private static void Sentence(StringBuilder text, string? part)
    {
        if (part is null) return;
        text.Append(text.Length > 0 ? " " : "").Append(part);
        if (part[^1] is not ('.' or '?' or '!')) text.Append('.');
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
