using System.Globalization;
using System.Text;

namespace Evidence.Core.Formats;

/// <summary>Writes RIS. A PMCID stands in C2, as EndNote has it; a PMID in a note, because RIS has no tag for it.</summary>
public sealed class RisWriter : IReferenceWriter
{
    /// <inheritdoc/>
    public IEnumerable<string> Write(IEnumerable<Reference> references) => references.Select(Write);

    private static string Write(Reference reference)
    {
        var text = new StringBuilder();
        string? type = RisTags.RisTypeOf(reference.Type);
        Add(text, "TY", type ?? "GEN");
        Add(text, "ID", reference.Key);
        Add(text, "TI", reference.Title);
        foreach (ReferenceName author in reference.Authors) Add(text, "AU", author.ToListed());
        if (!reference.AuthorsComplete) Add(text, "AU", "et al.");
        foreach (ReferenceName editor in reference.Editors) Add(text, "A2", editor.ToListed());
        if (reference.Issued is { } issued)
        {
            if (issued.Year is { } year) Add(text, "PY", year.ToString("0000", CultureInfo.InvariantCulture));
            if (issued.Month is not null || issued.End is not null || issued.Literal is not null || issued.Year is null) Add(text, "DA", RisDates.Write(issued));
        }

        Add(text, "T2", reference.ContainerTitle);
        Add(text, "J2", reference.ContainerTitleShort);
        Add(text, "VL", reference.Volume);
        Add(text, "IS", reference.Issue);
        AddPages(text, reference.Page);
        Add(text, "DO", reference.Doi);
        Add(text, "C2", reference.Pmcid);
        if (reference.Pmid is { } pmid) Add(text, "N1", "PMID: " + pmid);
        Add(text, "UR", reference.Url);
        Add(text, "AB", reference.Abstract);
        foreach (string keyword in reference.Keywords) Add(text, "KW", keyword);
        if (type is null) Add(text, "M3", reference.Type);
        foreach (ReferenceField field in reference.Extra)
            if (field.Name == "PMID") Add(text, "N1", "PMID: " + field.Value);
            else if (!field.IsJson && RisTags.TagOf(field.Name) is { } tag && tag is not ("TY" or "ER")) Add(text, tag, field.Value);
        text.Append("ER  - \n\n");
        return text.ToString();
    }

    private static void AddPages(StringBuilder text, string? page)
    {
        if (page is null) return;
        int hyphen = page.IndexOf('-', StringComparison.Ordinal);
        bool isRange = hyphen > 0 && hyphen < page.Length - 1 && page[hyphen - 1] != ' ' && page[hyphen + 1] != ' ' && page.LastIndexOf('-') == hyphen && page[..hyphen] != page[(hyphen + 1)..] && page[(hyphen + 1)..] != "+"; // "12", "+" is read as "12+"
        Add(text, "SP", isRange ? page[..hyphen] : page);
        if (isRange) Add(text, "EP", page[(hyphen + 1)..]);
    }

    private static void Add(StringBuilder text, string tag, string? value)
    {
        if (ReferenceText.Clean(value) is { } clean) text.Append(tag).Append("  - ").Append(clean).Append('\n');
    }
}
