namespace Evidence.Core.Searching.Querying;

/// <summary>A query in our own terms; <see cref="QueryCompiler"/> alone knows how an engine runs it.</summary>
internal abstract record SearchQuery
{
    /// <summary>The words it was read from, for a reader; null where its structure says it.</summary>
    public string? Label { get; init; }
}

/// <summary>Every record.</summary>
internal sealed record AllRecords : SearchQuery;

/// <summary>A term in the text fields of a scope.</summary>
internal sealed record TermQuery(string Term, TextScope Scope = TextScope.Anywhere) : SearchQuery;

/// <summary>Terms at their distances in one text field, up to <paramref name="Slop"/> positions moved.</summary>
internal sealed record NearQuery(IReadOnlyList<(string Term, int Position)> Terms, int Slop, TextScope Scope = TextScope.Anywhere) : SearchQuery;

/// <summary>Records about a concept or about a kind of it.</summary>
internal sealed record ConceptQuery(string ConceptId) : SearchQuery;

/// <summary>The record of an identifier, and records that rest on it.</summary>
internal sealed record KeyQuery(string Key) : SearchQuery;

/// <summary>The concept of which this is a whole name.</summary>
internal sealed record NameQuery(string WholeName, float Weight) : SearchQuery;

/// <summary>Records with one of some values of a facet; each adds the same weight.</summary>
internal sealed record ValueQuery(string Facet, IReadOnlyList<string> Values, float Weight = 0) : SearchQuery;

/// <summary>Any of several readings of the same words; the best one counts.</summary>
internal sealed record BestOf(IReadOnlyList<SearchQuery> Readings) : SearchQuery;

/// <summary>All of several parts.</summary>
internal sealed record AllOf(IReadOnlyList<SearchQuery> Parts) : SearchQuery;

/// <summary>A part that adds one weight however well it matches.</summary>
internal sealed record Flat(SearchQuery Part, float Weight) : SearchQuery;

/// <summary>
/// All required parts, and at least so many of the wanted ones or one of those that are enough alone, and none of the
/// excluded; the preferred ones only add to the score.
/// </summary>
internal sealed record Combination(
    IReadOnlyList<SearchQuery> Required, IReadOnlyList<SearchQuery> Wanted, int AtLeast, IReadOnlyList<SearchQuery> EnoughAlone,
    IReadOnlyList<SearchQuery> Preferred, IReadOnlyList<SearchQuery> Excluded) : SearchQuery;
