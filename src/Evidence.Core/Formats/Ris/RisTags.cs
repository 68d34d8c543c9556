using System.Collections.Frozen;

namespace Evidence.Core.Formats;

/// <summary>The tags and types of RIS beside CSL's names (Reference Manager's format description, 2011, and EndNote's use of it).</summary>
internal static class RisTags
{
    /// <summary>Types; the first tag of a CSL type is the one that is written.</summary>
    private static readonly (string Ris, string Csl)[] Pairs =
    [
        ("JOUR", "article-journal"), ("ABST", "article-journal"), ("EJOUR", "article-journal"), ("INPR", "article-journal"), ("JFULL", "periodical"), ("MGZN", "article-magazine"), ("NEWS", "article-newspaper"),
        ("UNPB", "manuscript"), ("BOOK", "book"), ("EBOOK", "book"), ("WHOLE", "book"), ("EDBOOK", "book"), ("CHAP", "chapter"), ("ECHAP", "chapter"), ("CPAPER", "paper-conference"), ("CONF", "paper-conference"), ("THES", "thesis"), ("RPRT", "report"),
        ("GOVDOC", "report"), ("ELEC", "webpage"), ("WEB", "webpage"), ("BLOG", "post-weblog"), ("DATA", "dataset"), ("COMP", "software"), ("PAT", "patent"), ("MAP", "map"), ("VIDEO", "motion_picture"), ("MPCT", "motion_picture"),
        ("SOUND", "song"), ("MUSIC", "musical_score"), ("SLIDE", "speech"), ("STAT", "legislation"), ("BILL", "bill"), ("CASE", "legal_case"), ("HEAR", "hearing"), ("LEGAL", "regulation"), ("STAND", "standard"), ("PAMP", "pamphlet"),
        ("PCOMM", "personal_communication"), ("ICOMM", "personal_communication"), ("DICT", "entry-dictionary"), ("ENCYC", "entry-encyclopedia"), ("FIGURE", "figure"), ("ART", "graphic"), ("CLSWK", "classic"), ("GEN", "document"),
    ];

    private static readonly FrozenDictionary<string, string> ToCsl = Pairs.ToFrozenDictionary(p => p.Ris, p => p.Csl);
    private static readonly FrozenDictionary<string, string> ToRis = Pairs.DistinctBy(p => p.Csl).ToFrozenDictionary(p => p.Csl, p => p.Ris);

    // Text fields whose name in CSL is known; names of the first column may occur more than once in an entry.
    private static readonly (string Tag, string Field)[] Fields =
    [
        ("PB", "publisher"), ("CY", "publisher-place"), ("PP", "publisher-place"), ("SN", "ISSN"), ("ET", "edition"), ("LA", "language"), ("N1", "note"), ("RN", "note"), ("M1", "number"), ("ST", "title-short"), ("T3", "collection-title"), ("DB", "source"), ("CN", "call-number"), ("Y2", "accessed"), ("TT", "original-title"),
    ];

    private static readonly FrozenDictionary<string, string> FieldOfTag = Fields.ToFrozenDictionary(f => f.Tag, f => f.Field);
    private static readonly FrozenDictionary<string, string> TagOfField = Fields.DistinctBy(f => f.Field).ToFrozenDictionary(f => f.Field, f => f.Tag);

    /// <summary>CSL type of a RIS type, or null.</summary>
    public static string? TypeOf(string ris) => ToCsl.GetValueOrDefault(ris);

    /// <summary>RIS type of a CSL type, or null.</summary>
    public static string? RisTypeOf(string csl) => ToRis.GetValueOrDefault(csl);

    /// <summary>CSL name of a plain text tag; the tag itself where CSL has none.</summary>
    public static string FieldOf(string tag) => FieldOfTag.GetValueOrDefault(tag, tag);

    /// <summary>Tag for a field, or null where RIS has no place for it.</summary>
    public static string? TagOf(string field) => TagOfField.GetValueOrDefault(field) ?? field switch
    {
        "URL" => "UR",
        "DOI" => "DO",
        "container-title" => "T2",
        "container-title-short" => "J2",
        "title" => "TI",
        "abstract" => "AB",
        "page" => "SP",
        "volume" => "VL",
        "issue" => "IS",
        "PMCID" => "C2",
        _ => IsTag(field) ? field : null,
    };

    public static bool IsTag(ReadOnlySpan<char> text) => text.Length == 2 && text[0] is >= 'A' and <= 'Z' && text[1] is (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
