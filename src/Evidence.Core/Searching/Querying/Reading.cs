namespace Evidence.Core.Searching.Querying;

/// <summary>A reading in the making.</summary>
internal sealed class Reading
{
    public List<SearchQuery> Wanted { get; } = [];

    public List<SearchQuery> EnoughAlone { get; } = [];

    public List<SearchQuery> Preferred { get; } = [];

    public List<SearchQuery> Excluded { get; } = [];

    public List<FacetFilter> Filters { get; } = [];

    public List<IReadOnlyList<string>> Marked { get; } = [];

    public List<Expansion> Expansions { get; } = [];

    public List<string> Notes { get; } = [];

    public ReadQuery ToReadQuery() => new()
    {
        Wanted = Wanted,
        EnoughAlone = EnoughAlone,
        Preferred = Preferred,
        Excluded = Excluded,
        Filters = Filters,
        Marked = Marked,
        Expansions = [.. Expansions.Distinct()],
        Notes = [.. Notes.Distinct()],
    };
}
