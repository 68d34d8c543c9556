using System.Text;

namespace Evidence.Core.Formats;

/// <summary>Writes PubMed's MEDLINE display (.nbib). The format has no place for keys.</summary>
public sealed class NbibWriter : IReferenceWriter
{
    private const int Width = 88;

    /// <inheritdoc/>
    public IEnumerable<string> Write(IEnumerable<Reference> references) => references.Select(Write);

    private static string Write(Reference reference)
    {
        var text = new StringBuilder();
        // An entry starts with its PMID: without one the first line still marks the start.
        Add(text, "PMID", reference.Pmid);
        Add(text, "PMC", reference.Pmcid);
        Add(text, "VI", reference.Volume);
        Add(text, "IP", reference.Issue);
        if (reference.Issued is { } issued) Add(text, "DP", NbibDates.Write(issued));
        Add(text, "TI", reference.Title);
        Add(text, "PG", reference.Page);
        if (reference.Doi is { } doi) Add(text, "LID", doi + " [doi]");
        Add(text, "AB", reference.Abstract);
        foreach (ReferenceName author in reference.Authors)
        {
            Add(text, author.Literal is null ? "FAU" : "CN", author.ToListed());
            if (author.Family is not null) Add(text, "AU", $"{author.Sort} {Initials(author.Given!)}");
        }

        if (!reference.AuthorsComplete) Add(text, "CN", "et al.");
        foreach (ReferenceName editor in reference.Editors) Add(text, "FED", editor.ToListed());
        Add(text, "PT", NbibTags.PublicationTypeOf(reference.Type));
        Add(text, "TA", reference.ContainerTitleShort);
        Add(text, "JT", reference.ContainerTitle);
        foreach (string keyword in reference.Keywords) Add(text, "OT", keyword);
        foreach (ReferenceField field in reference.Extra)
        {
            if (field.IsJson) continue;
            if (field.Name == "DOI") Add(text, "AID", field.Value + " [doi]");
            else if (NbibTags.TagOf(field.Name) is { } tag) Add(text, tag, field.Value);
        }

        if (reference.Url is { } url) Add(text, "URLF", url);
        return text.Length == 0 ? "" : text.Append('\n').ToString();
    }

    private static string Initials(string given) =>
        string.Concat(given.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.AsSpan().IndexOfAnyInRange('a', 'z') < 0 ? word : word[..1]));

    // Long values go on in lines that start with six spaces, broken at spaces.
    private static void Add(StringBuilder text, string tag, string? value)
    {
        if (ReferenceText.Clean(value) is not { } clean) return;
        text.Append(tag.PadRight(4)).Append("- ");
        int start = 0;
        while (clean.Length - start > Width - 6)
        {
            int cut = clean.LastIndexOf(' ', start + Width - 7, Width - 7);
            if (cut <= start) cut = clean.IndexOf(' ', start + Width - 7);
            if (cut < 0) break;
            text.Append(clean, start, cut - start).Append("\n      ");
            start = cut + 1;
        }

        text.Append(clean, start, clean.Length - start).Append('\n');
    }
}
