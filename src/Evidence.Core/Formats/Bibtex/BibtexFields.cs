using System.Collections.Frozen;

namespace Evidence.Core.Formats;

/// <summary>Types and fields of BibTeX and BibLaTeX beside CSL's names.</summary>
internal static class BibtexFields
{
    // The first type of a CSL type is the one that is written.
    private static readonly (string Bibtex, string Csl)[] Types =
    [
        ("article", "article-journal"), ("suppperiodical", "article-journal"), ("book", "book"), ("mvbook", "book"), ("inbook", "chapter"), ("incollection", "chapter"), ("bookinbook", "chapter"), ("suppbook", "chapter"), ("inreference", "entry-encyclopedia"),
        ("collection", "book"), ("mvcollection", "book"), ("reference", "book"), ("booklet", "pamphlet"), ("manual", "report"), ("techreport", "report"), ("report", "report"), ("inproceedings", "paper-conference"), ("conference", "paper-conference"),
        ("proceedings", "book"), ("mvproceedings", "book"), ("periodical", "periodical"), ("phdthesis", "thesis"), ("thesis", "thesis"), ("mastersthesis", "thesis"), ("unpublished", "manuscript"), ("online", "webpage"), ("electronic", "webpage"), ("www", "webpage"),
        ("dataset", "dataset"), ("software", "software"), ("softwareversion", "software"), ("patent", "patent"), ("video", "motion_picture"), ("movie", "motion_picture"), ("standard", "standard"), ("misc", "document"),
    ];

    private static readonly FrozenDictionary<string, string> ToCsl = Types.ToFrozenDictionary(t => t.Bibtex, t => t.Csl);
    private static readonly FrozenDictionary<string, string> ToBibtex = Types.DistinctBy(t => t.Csl).ToFrozenDictionary(t => t.Csl, t => t.Bibtex);

    private static readonly FrozenDictionary<string, string> FieldOfName = new Dictionary<string, string>
    {
        ["volume"] = "volume",
        ["pages"] = "page",
        ["shortjournal"] = "container-title-short",
        ["shorttitle"] = "title-short",
        ["doi"] = "DOI",
        ["pmid"] = "PMID",
        ["pmcid"] = "PMCID",
        ["pmc"] = "PMCID",
        ["url"] = "URL",
        ["abstract"] = "abstract",
        ["publisher"] = "publisher",
        ["address"] = "publisher-place",
        ["location"] = "publisher-place",
        ["issn"] = "ISSN",
        ["isbn"] = "ISBN",
        ["note"] = "note",
        ["edition"] = "edition",
        ["series"] = "collection-title",
        ["language"] = "language",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> NameOfField = new Dictionary<string, string>
    {
        ["title-short"] = "shorttitle",
        ["publisher"] = "publisher",
        ["publisher-place"] = "address",
        ["ISSN"] = "issn",
        ["ISBN"] = "isbn",
        ["note"] = "note",
        ["edition"] = "edition",
        ["collection-title"] = "series",
        ["language"] = "language",
        ["container-title"] = "booktitle",
        ["URL"] = "url",
        ["DOI"] = "doi",
        ["PMID"] = "pmid",
        ["PMCID"] = "pmcid",
        ["page"] = "pages",
        ["volume"] = "volume",
        ["abstract"] = "abstract",
        ["container-title-short"] = "shortjournal",
    }.ToFrozenDictionary();

    /// <summary>CSL type of an entry type, or null.</summary>
    public static string? TypeOf(string bibtex) => ToCsl.GetValueOrDefault(bibtex);

    /// <summary>Entry type of a CSL type, or null.</summary>
    public static string? BibtexTypeOf(string csl) => ToBibtex.GetValueOrDefault(csl);

    /// <summary>CSL name of a field; the field's own name where CSL has none.</summary>
    public static string FieldOf(string name) => FieldOfName.GetValueOrDefault(name, name);

    /// <summary>Field for a CSL name; null where the name cannot stand in a file.</summary>
    public static string? NameOf(string field)
    {
        if (NameOfField.TryGetValue(field, out string? name)) return name;
        return field.Length > 0 && field.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+' or ':' or '.') && char.IsAsciiLetter(field[0]) ? field : null;
    }

    /// <summary>True for fields whose value is no LaTeX text: identifiers, addresses, file paths.</summary>
    public static bool IsVerbatim(string name) =>
        name is "doi" or "url" or "eprint" or "pmid" or "pmcid" or "pmc" or "file" or "pdf" or "verba" or "verbb" or "verbc" or "isbn" or "issn" || name.StartsWith("bdsk-", StringComparison.Ordinal);
}
