namespace Evidence.Core.Searching.Querying;

/// <summary>A reading in the making.</summary>
internal sealed class Reading(string text, IReadOnlyList<string> off)
{
    private readonly HashSet<string> _off = new(off, StringComparer.Ordinal);

    /// <summary>The whole query as typed.</summary>
    public string Text => text;

    public List<SearchQuery> Required { get; } = [];

    public List<SearchQuery> Wanted { get; } = [];

    public List<SearchQuery> EnoughAlone { get; } = [];

    public List<SearchQuery> Preferred { get; } = [];

    public List<SearchQuery> Excluded { get; } = [];

    public List<IReadOnlyList<string>> Marked { get; } = [];

    public List<TextFilter> TextFilters { get; } = [];

    public List<Expansion> Expansions { get; } = [];

    public List<Ambiguity> Ambiguities { get; } = [];

    public List<Correction> Corrections { get; } = [];

    public MechanismReading? Mechanism { get; set; }

    public List<string> Notes { get; } = [];

    /// <summary>False where the request turned something off.</summary>
    public bool IsOn(string name) => !_off.Contains(name);

    public ReadQuery ToReadQuery() => new()
    {
        Required = Required,
        Wanted = Wanted,
        EnoughAlone = EnoughAlone,
        Preferred = Preferred,
        Excluded = Excluded,
        Marked = Marked,
        TextFilters = TextFilters,
        Expansions = [.. Expansions.DistinctBy(e => (e.Phrase, e.ConceptId))],
        Ambiguities = [.. Ambiguities.DistinctBy(a => a.Phrase)],
        Corrections = [.. Corrections.DistinctBy(c => c.Typed)],
        Mechanism = Mechanism,
        Notes = [.. Notes.Distinct()],
    };
}
