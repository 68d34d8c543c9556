namespace Evidence.Core.Auditing;

/// <summary>
/// What is kept of the entries before the one that is looked at: enough to find doubles, about 200 bytes an entry, whatever
/// else the entry holds.
/// </summary>
internal sealed class EarlierEntries
{
    private readonly Dictionary<string, Entry> _byIdentifier = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _byTitle = new(StringComparer.Ordinal);

    /// <summary>An entry that came before.</summary>
    public sealed record Entry(string Name, int Line, string? TitleKey, int? Year, string? Author);

    /// <summary>The first entry with an identifier, or null.</summary>
    public Entry? OfIdentifier(string? identifier) => identifier is null ? null : _byIdentifier.GetValueOrDefault(identifier);

    /// <summary>The first entry with a title, or null.</summary>
    public Entry? OfTitle(string? titleKey) => titleKey is null ? null : _byTitle.GetValueOrDefault(titleKey);

    /// <summary>Keeps an entry for those that follow.</summary>
    public void Add(ReferenceInAudit item)
    {
        string? title = Titles.Key(item.Reference.Title);
        var entry = new Entry(item.Name, item.Reference.Position.Line, title, item.Reference.Year, Titles.FirstAuthor(item.Reference));
        foreach (string? identifier in new[] { item.Doi, item.Pmid is null ? null : "pmid:" + item.Pmid, item.Pmcid })
            if (identifier is not null) _byIdentifier.TryAdd(identifier, entry);
        if (title is { Length: >= 20 }) _byTitle.TryAdd(title, entry);
    }
}
