using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>Gathers the fields of one entry while a reader goes through it.</summary>
internal sealed class ReferenceBuilder(SourcePosition position)
{
    private static readonly HashSet<string> CutShort = new(StringComparer.OrdinalIgnoreCase) { "others", "et al", "et al.", "and others", "..." };
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<ReferenceName> _authors = [];
    private readonly List<ReferenceName> _editors = [];
    private readonly List<string> _keywords = [];
    private readonly List<ReferenceField> _extra = [];
    private readonly List<FieldPlace> _places = [];
    private bool _authorsComplete = true;

    public SourcePosition Position { get; } = position;

    public string? Key { get; set; }

    public string Type { get; set; } = "document";

    public ReferenceDate? Issued { get; set; }

    public bool HasAuthors => _authors.Count > 0;

    public bool HasEditors => _editors.Count > 0;

    public string? this[string field] => _texts.GetValueOrDefault(field);

    /// <summary>Sets a text by its CSL name; a second, different value of the same field is kept beside it.</summary>
    public void Set(string field, string? value, int line, int column)
    {
        if ((field == "page" ? ReferenceText.Pages(value) : ReferenceText.Clean(value)) is not { } text) return;
        Place(field, line, column);
        if (!IsProperty(field)) _extra.Add(new ReferenceField(field, text));
        else if (!_texts.TryAdd(field, text) && _texts[field] != text) _extra.Add(new ReferenceField(field, text));
    }

    public void Replace(string field, string value) => _texts[field] = value;

    public void AddJson(string field, string json, int line, int column)
    {
        Place(field, line, column);
        _extra.Add(new ReferenceField(field, json, IsJson: true));
    }

    public void AddAuthor(ReferenceName? name, int line, int column) => AddName("author", _authors, name, line, column);

    public void AddEditor(ReferenceName? name, int line, int column) => AddName("editor", _editors, name, line, column);

    public void AddKeyword(string? keyword, int line, int column)
    {
        if (ReferenceText.Clean(keyword) is not { } text) return;
        Place("keyword", line, column);
        _keywords.Add(text);
    }

    public void Place(string field, int line, int column)
    {
        foreach (FieldPlace place in _places)
            if (place.Field == field) return;
        _places.Add(new FieldPlace(field, line, column));
    }

    /// <summary>Takes what this entry lacks from the one that it is a part of.</summary>
    public void InheritFrom(Reference parent)
    {
        if (parent.Title is { } title) _texts.TryAdd("container-title", title);
        else if (parent.ContainerTitle is { } container) _texts.TryAdd("container-title", container);
        if (parent.Volume is { } volume) _texts.TryAdd("volume", volume);
        if (_editors.Count == 0) _editors.AddRange(parent.Editors);
        Issued ??= parent.Issued;
        foreach (ReferenceField field in parent.Extra)
            if (field.Name is "publisher" or "publisher-place" or "ISBN" or "ISSN" or "collection-title" && _extra.TrueForAll(e => e.Name != field.Name)) _extra.Add(field);
    }

    public Reference ToReference() => new()
    {
        Key = ReferenceText.Clean(Key),
        Type = Type,
        Title = this["title"],
        Authors = [.. _authors],
        AuthorsComplete = _authorsComplete,
        Editors = [.. _editors],
        Issued = Issued,
        ContainerTitle = this["container-title"],
        ContainerTitleShort = this["container-title-short"],
        Volume = this["volume"],
        Issue = this["issue"],
        Page = this["page"],
        Doi = this["DOI"],
        Pmid = this["PMID"],
        Pmcid = this["PMCID"],
        Url = this["URL"],
        Abstract = this["abstract"],
        Keywords = [.. _keywords],
        Extra = [.. _extra],
        Position = Position,
        Places = [.. _places],
    };

    /// <summary>True for the fields that have a property of their own and one value.</summary>
    public static bool IsProperty(string field) => field is "title" or "container-title" or "container-title-short" or "volume" or "issue" or "page"
        or "DOI" or "PMID" or "PMCID" or "URL" or "abstract";

    private void AddName(string field, List<ReferenceName> names, ReferenceName? name, int line, int column)
    {
        if (name is null) return;
        Place(field, line, column);
        if (name.Literal is { } literal && CutShort.Contains(literal) && field == "author") _authorsComplete = false;
        else names.Add(name);
    }
}
