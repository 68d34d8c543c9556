using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// One entry of a bibliography, with CSL's names, as it was read: nothing is mended, so that an audit can judge it. Every
/// text is one line with single spaces; page ranges have a plain hyphen. Immutable.
/// </summary>
public sealed record Reference
{
    /// <summary>The key that the file gives it (BibTeX key, CSL id, RIS ID); null where the format has none.</summary>
    public string? Key { get; init; }

    /// <summary>CSL type, such as article-journal; <c>document</c> where the format says nothing better.</summary>
    public string Type { get; init; } = "document";

    /// <summary>Title, with a subtitle behind a colon.</summary>
    public string? Title { get; init; }

    /// <summary>Authors in order.</summary>
    public IReadOnlyList<ReferenceName> Authors { get; init; } = [];

    /// <summary>False where the list ends in "et al." or "and others".</summary>
    public bool AuthorsComplete { get; init; } = true;

    /// <summary>Editors in order.</summary>
    public IReadOnlyList<ReferenceName> Editors { get; init; } = [];

    /// <summary>When it appeared.</summary>
    public ReferenceDate? Issued { get; init; }

    /// <summary>Journal, book or proceedings.</summary>
    public string? ContainerTitle { get; init; }

    /// <summary>The same, abbreviated.</summary>
    public string? ContainerTitleShort { get; init; }

    /// <summary>Volume.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue.</summary>
    public string? Issue { get; init; }

    /// <summary>Pages or article number.</summary>
    public string? Page { get; init; }

    /// <summary>DOI as written, perhaps with an address or in capitals; <see cref="Doi.Normalise"/> gives the form to compare.</summary>
    public string? Doi { get; init; }

    /// <summary>PubMed id as written.</summary>
    public string? Pmid { get; init; }

    /// <summary>PubMed Central id as written.</summary>
    public string? Pmcid { get; init; }

    /// <summary>Address.</summary>
    public string? Url { get; init; }

    /// <summary>Abstract.</summary>
    public string? Abstract { get; init; }

    /// <summary>Keywords in order.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Every other field that was read, in order; a name may occur more than once.</summary>
    public IReadOnlyList<ReferenceField> Extra { get; init; } = [];

    /// <summary>Where the entry starts.</summary>
    public SourcePosition Position { get; init; }

    /// <summary>Where the values of its fields start, in the order of the file.</summary>
    public IReadOnlyList<FieldPlace> Places { get; init; } = [];

    /// <summary>Year of <see cref="Issued"/>.</summary>
    public int? Year => Issued?.Year;

    /// <summary>What a report calls the entry: its key, else the first identifier, else its place.</summary>
    public string Name => Key ?? Doi ?? (Pmid is null ? Pmcid : "PMID " + Pmid) ?? $"line {Position.Line}";

    /// <summary>Where the value of a field starts, or the entry where the file does not hold the field.</summary>
    public SourcePosition At(string field)
    {
        foreach (FieldPlace place in Places)
            if (place.Field == field) return new SourcePosition(Position.File, place.Line, place.Column);
        return Position;
    }

    /// <summary>Values of an extra field.</summary>
    public IEnumerable<string> Values(string field) => Extra.Where(e => e.Name == field && !e.IsJson).Select(e => e.Value);

    /// <summary>The bibliography of a study of the base; its id is the key.</summary>
    public static Reference Of(Study study) => new()
    {
        Key = study.Id,
        Type = study.Type,
        Title = ReferenceText.Clean(study.Title),
        Authors = [.. study.Author.Select(NameOf).OfType<ReferenceName>()],
        AuthorsComplete = study.AuthorComplete,
        Issued = study.Issued is { } issued ? ReferenceDate.OfText(issued) : null,
        ContainerTitle = ReferenceText.Clean(study.ContainerTitle),
        Volume = ReferenceText.Clean(study.Volume),
        Issue = ReferenceText.Clean(study.Issue),
        Page = ReferenceText.Pages(study.Page),
        Doi = ReferenceText.Clean(study.Doi),
        Pmid = ReferenceText.Clean(study.Pmid),
        Pmcid = ReferenceText.Clean(study.Pmcid),
        Url = ReferenceText.Clean(study.Url),
    };

    // Studies name their authors 'Family Initials'; without initials the name is that of a group.
    private static ReferenceName? NameOf(string author)
    {
        int cut = author.LastIndexOf(' ');
        bool hasInitials = cut > 0 && author.AsSpan(cut + 1).IndexOfAnyInRange('a', 'z') < 0;
        return hasInitials ? ReferenceName.Of(author[..cut], author[(cut + 1)..]) : ReferenceName.OfLiteral(author);
    }
}
