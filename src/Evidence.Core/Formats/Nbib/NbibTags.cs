using System.Collections.Frozen;

namespace Evidence.Core.Formats;

/// <summary>The tags of PubMed's MEDLINE display beside CSL's names (NLM, MEDLINE/PubMed data element descriptions).</summary>
internal static class NbibTags
{
    private static readonly (string Tag, string Field)[] Fields =
    [
        ("LA", "language"), ("PL", "publisher-place"), ("PB", "publisher"), ("IS", "ISSN"), ("ISBN", "ISBN"), ("EN", "edition"), ("TT", "original-title"), ("GN", "note"), ("CTI", "collection-title"), ("URLF", "URL"),
    ];

    private static readonly FrozenDictionary<string, string> FieldOfTag = Fields.ToFrozenDictionary(f => f.Tag, f => f.Field);
    private static readonly FrozenDictionary<string, string> TagOfField = Fields.ToFrozenDictionary(f => f.Field, f => f.Tag);

    // Publication types that say what the thing is; all others say how it was done.
    private static readonly (string Type, string Csl)[] Types =
    [
        ("Journal Article", "article-journal"), ("Preprint", "article"), ("Book", "book"), ("Book Chapter", "chapter"), ("Newspaper Article", "article-newspaper"), ("Dataset", "dataset"), ("Technical Report", "report"),
        ("Academic Dissertation", "thesis"), ("Webcast", "webpage"), ("Video-Audio Media", "motion_picture"), ("Legislation", "legislation"), ("Patent", "patent"), ("Address", "speech"), ("Interview", "interview"),
    ];

    public static string FieldOf(string tag) => FieldOfTag.GetValueOrDefault(tag, tag);

    public static string? TagOf(string field) => TagOfField.GetValueOrDefault(field) ?? (IsTag(field) ? field : null);

    public static string? TypeOf(string publicationType)
    {
        foreach ((string type, string csl) in Types)
            if (type.Equals(publicationType, StringComparison.OrdinalIgnoreCase)) return csl;
        return IsCslType(publicationType) ? publicationType : null;
    }

    /// <summary>MEDLINE's word for a CSL type; CSL's own word where MEDLINE has none, which is told from the others by its lower case.</summary>
    public static string? PublicationTypeOf(string csl)
    {
        foreach ((string type, string name) in Types)
            if (name == csl) return type;
        return IsCslType(csl) ? csl : null;
    }

    private static bool IsCslType(string text) => text.Length > 2 && text.All(c => c is (>= 'a' and <= 'z') or '-' or '_');

    public static bool IsTag(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 4 || text[0] is < 'A' or > 'Z') return false;
        foreach (char c in text)
            if (c is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9'))) return false;
        return true;
    }
}
