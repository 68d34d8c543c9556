namespace Evidence.Core.Searching.Querying;

/// <summary>A query as it was understood.</summary>
internal sealed record ReadQuery
{
    /// <summary>Parts of which a hit must have enough.</summary>
    public required IReadOnlyList<SearchQuery> Wanted { get; init; }

    /// <summary>Parts each of which makes a hit by itself.</summary>
    public required IReadOnlyList<SearchQuery> EnoughAlone { get; init; }

    /// <summary>What a hit may have to come higher.</summary>
    public required IReadOnlyList<SearchQuery> Preferred { get; init; }

    /// <summary>What a hit must not have.</summary>
    public required IReadOnlyList<SearchQuery> Excluded { get; init; }

    /// <summary>Filters that stood in the text.</summary>
    public required IReadOnlyList<FacetFilter> Filters { get; init; }

    /// <summary>Terms, each a sequence of one or more, that are marked in hits.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Marked { get; init; }

    /// <summary>Words read as concepts.</summary>
    public required IReadOnlyList<Expansion> Expansions { get; init; }

    /// <summary>What a reader should know of the reading.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The query that asks for at least so many of the wanted parts.</summary>
    public SearchQuery Ask(int atLeast) => Wanted.Count == 0 && Excluded.Count == 0 ? new AllRecords() : new Combination(Wanted, atLeast, EnoughAlone, Preferred, Excluded);
}
