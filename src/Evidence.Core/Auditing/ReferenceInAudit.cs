using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>One entry with everything that rules ask of it, looked up once.</summary>
internal sealed class ReferenceInAudit
{
    private static readonly string[] NoticeWords =
        ["retraction", "notice of retraction", "statement of retraction", "withdrawal", "notice of withdrawal", "correction", "author correction", "publisher correction", "corrigendum", "erratum", "errata", "expression of concern", "editorial expression of concern", "addendum", "retraction note", "retraction notice", "retracted and replaced"];

    private IReadOnlyList<PublishedNotice>? _notices;

    public ReferenceInAudit(Reference reference, AuditContext context, EarlierEntries earlier, Study? own = null)
    {
        (Reference, Context, Earlier, Own) = (reference, context, earlier, own);
        // Where no field has an identifier, the address may: https://doi.org/10.1234/abc.
        Reference? address = (reference.Doi ?? reference.Pmid ?? reference.Pmcid) is null && reference.Url is { } url ? IdentifierListReader.Read(url) : null;
        Doi = Formats.Doi.Normalise(reference.Doi ?? address?.Doi);
        Pmid = Identifiers.Pmid(reference.Pmid ?? address?.Pmid);
        Pmcid = Identifiers.Pmcid(reference.Pmcid ?? address?.Pmcid);
        Match = own is null ? context.Matcher.Find(this) : new StudyMatch(MatchKind.Same, own, "is the study");
    }

    public Reference Reference { get; }

    public AuditContext Context { get; }

    public EarlierEntries Earlier { get; }

    /// <summary>The study of the base whose bibliography this is; null for an entry of a list.</summary>
    public Study? Own { get; }

    /// <summary>Name in reports.</summary>
    public string Name => Reference.Name;

    /// <summary>DOI in the form to compare, or null.</summary>
    public string? Doi { get; }

    /// <summary>PMID where it has its form, or null.</summary>
    public string? Pmid { get; }

    /// <summary>PMCID in its form, or null.</summary>
    public string? Pmcid { get; }

    /// <summary>The study of the base that it is.</summary>
    public StudyMatch Match { get; }

    /// <summary>The study of the base that it surely is, or null.</summary>
    public Study? Study => Match.Kind == MatchKind.Same ? Match.Study : null;

    /// <summary>True where title says that this is a publisher's notice: citing one is no fault.</summary>
    public bool IsNotice => Reference.Title is { } title && IsNoticeTitle(title);

    /// <summary>Notices of the lists and of the base about it, oldest first.</summary>
    public IReadOnlyList<PublishedNotice> Notices => _notices ??= FindNotices();

    /// <summary>Evidence ids for a finding that rests on the base.</summary>
    public IReadOnlyList<string> Evidence => Study is null || Own is not null ? [] : [Study.Id];

    /// <summary>Place of a field, or of the entry.</summary>
    public SourcePosition At(string field) => Reference.At(field);

    private static bool IsNoticeTitle(string title)
    {
        string plain = title.TrimStart('[', '(', '"', '“', ' ');
        return NoticeWords.Any(w => plain.StartsWith(w, StringComparison.OrdinalIgnoreCase) && (plain.Length == w.Length || plain[w.Length] is ':' or ' ' or '.' or ']' or ')')
            && plain[w.Length..].TrimStart() is var rest && (rest.Length == 0 || rest[0] is ':' or '.' or ']' or ')' or '-' or '–' || rest.StartsWith("to ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("for ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("note", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("notice", StringComparison.OrdinalIgnoreCase)));
    }

    private IReadOnlyList<PublishedNotice> FindNotices()
    {
        IEnumerable<PublishedNotice> found = Doi is null ? [] : Context.Notices.OfDoi(Doi);
        if (Pmid is { } pmid) found = found.Concat(Context.Notices.OfPmid(pmid));
        if (Study is { } study) found = found.Concat(study.Notices.Select(n => new PublishedNotice(Doi ?? study.Id, n.Kind, n.Date, null)));
        return [.. found.DistinctBy(n => (n.Kind, n.Date, n.Notice)).OrderBy(n => n.Date ?? "", StringComparer.Ordinal)];
    }
}
