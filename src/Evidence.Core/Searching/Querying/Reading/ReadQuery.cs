namespace Evidence.Core.Searching.Querying;

/// <summary>A query as it was understood.</summary>
internal sealed record ReadQuery
{
    /// <summary>Parts that every hit must have.</summary>
    public required IReadOnlyList<SearchQuery> Required { get; init; }

    /// <summary>Parts of which a hit must have enough.</summary>
    public required IReadOnlyList<SearchQuery> Wanted { get; init; }

    /// <summary>Parts each of which makes a hit by itself.</summary>
    public required IReadOnlyList<SearchQuery> EnoughAlone { get; init; }

    /// <summary>What a hit may have to come higher.</summary>
    public required IReadOnlyList<SearchQuery> Preferred { get; init; }

    /// <summary>What a hit must not have.</summary>
    public required IReadOnlyList<SearchQuery> Excluded { get; init; }

    /// <summary>Terms, each a sequence of one or more, that are marked in hits.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Marked { get; init; }

    /// <summary>Constraints that stood in the text.</summary>
    public required IReadOnlyList<TextFilter> TextFilters { get; init; }

    /// <summary>Words read as concepts.</summary>
    public required IReadOnlyList<Expansion> Expansions { get; init; }

    /// <summary>Short forms with several meanings.</summary>
    public required IReadOnlyList<Ambiguity> Ambiguities { get; init; }

    /// <summary>Words that were corrected.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>What acts on what, where the query asks that; or null.</summary>
    public required MechanismReading? Mechanism { get; init; }

    /// <summary>What a reader should know of the reading.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Filters that stood in the text.</summary>
    public IEnumerable<FacetFilter> Filters => TextFilters.SelectMany(f => f.Values.Select(v => new FacetFilter(f.Facet, v)));

    /// <summary>The query that asks for at least so many of the wanted parts.</summary>
    public Combination Ask(int atLeast) => new(Required, Wanted, atLeast, EnoughAlone, Preferred, Excluded);
}
