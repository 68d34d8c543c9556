using System.Globalization;
using System.Text;

namespace Evidence.Core.Formats;

/// <summary>
/// Writes BibTeX that BibLaTeX reads too: year and month for the one, date for what they cannot hold. Text is UTF-8; a
/// reference without key gets one from author and year.
/// </summary>
public sealed class BibtexWriter : IReferenceWriter
{
    /// <inheritdoc/>
    public IEnumerable<string> Write(IEnumerable<Reference> references)
    {
        int number = 0;
        foreach (Reference reference in references) yield return Write(reference, ++number);
    }

    private static string Write(Reference reference, int number)
    {
        string? type = BibtexFields.BibtexTypeOf(reference.Type), own = reference.Values("entrytype").FirstOrDefault(IsWord);
        var text = new StringBuilder();
        text.Append('@').Append(own ?? type ?? "misc").Append('{').Append(Key(reference, number)).Append(",\n");
        if (type is null) Add(text, "csltype", reference.Type);
        Add(text, "author", BibtexNames.Write(reference.Authors, reference.AuthorsComplete));
        Add(text, "editor", BibtexNames.Write(reference.Editors, isComplete: true));
        if (reference.Title is { } title) Add(text, "title", LatexEscapes.EncodeTitle(title));
        bool isArticle = reference.Type is "article-journal" or "periodical";
        Add(text, isArticle ? "journal" : "booktitle", Encode(reference.ContainerTitle));
        Add(text, "shortjournal", Encode(reference.ContainerTitleShort));
        AddDate(text, reference.Issued);
        Add(text, "volume", Encode(reference.Volume));
        Add(text, isArticle ? "number" : "issue", Encode(reference.Issue));
        Add(text, "pages", reference.Page is { } page ? LatexEscapes.Encode(page).Replace("-", "--", StringComparison.Ordinal) : null);
        Add(text, "doi", Verbatim(reference.Doi));
        Add(text, "pmid", Verbatim(reference.Pmid));
        Add(text, "pmcid", Verbatim(reference.Pmcid));
        Add(text, "url", Verbatim(reference.Url));
        Add(text, "abstract", Encode(reference.Abstract));
        if (reference.Keywords.Count > 0) Add(text, "keywords", LatexEscapes.Encode(string.Join(", ", reference.Keywords)));
        foreach (ReferenceField field in reference.Extra)
            if (!field.IsJson && field.Name != "entrytype" && BibtexFields.NameOf(field.Name) is { } name) Add(text, name, BibtexFields.IsVerbatim(name) ? Verbatim(field.Value) : Encode(field.Value));
        text.Append("}\n\n");
        return text.ToString();
    }

    private static void AddDate(StringBuilder text, ReferenceDate? issued)
    {
        if (issued is null) return;
        if (issued.Year is not { } year)
        {
            Add(text, "year", Encode(issued.Literal));
            return;
        }

        Add(text, "year", year.ToString("0000", CultureInfo.InvariantCulture));
        if (issued.End is not null || issued.Day is not null) Add(text, "date", issued.ToString());
        else if (issued.Month is { } month) text.Append("  month = ").Append(ReferenceDate.MonthName(month)).Append(",\n");
        else Add(text, "month", Encode(issued.Literal));
    }

    private static string Key(Reference reference, int number)
    {
        string key = string.Concat((reference.Key ?? "").Where(c => !char.IsWhiteSpace(c) && c is not (',' or '{' or '}' or '=' or '"' or '#' or '%' or '\\' or '~' or '(' or ')')));
        if (key.Length > 0) return key;
        string author = string.Concat((reference.Authors.Count > 0 ? reference.Authors[0].Sort : "").Where(char.IsAsciiLetter));
        return string.Create(CultureInfo.InvariantCulture, $"{(author.Length > 0 ? author : "ref")}{reference.Year}-{number}");
    }

    private static bool IsWord(string text) => text.Length > 0 && text.All(char.IsAsciiLetter) && text is not ("comment" or "string" or "preamble");

    private static string? Encode(string? text) => text is null ? null : LatexEscapes.Encode(text);

    private static string? Verbatim(string? text) => text is null ? null : LatexEscapes.EncodeVerbatim(text);

    private static void Add(StringBuilder text, string name, string? latex)
    {
        if (!string.IsNullOrEmpty(latex)) text.Append("  ").Append(name).Append(" = {").Append(latex).Append("},\n");
    }
}
