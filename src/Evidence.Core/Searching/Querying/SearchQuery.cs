namespace Evidence.Core.Searching.Querying;

/// <summary>A query in our own terms; <see cref="QueryCompiler"/> alone knows how an engine runs it.</summary>
internal abstract record SearchQuery;

/// <summary>Every record.</summary>
internal sealed record AllRecords : SearchQuery;

/// <summary>A term in any text field.</summary>
internal sealed record TermQuery(string Term) : SearchQuery;

/// <summary>Terms at their distances in one text field, up to <paramref name="Slop"/> positions moved.</summary>
internal sealed record NearQuery(IReadOnlyList<(string Term, int Position)> Terms, int Slop) : SearchQuery;

/// <summary>Records about a concept or about a kind of it.</summary>
internal sealed record ConceptQuery(string ConceptId) : SearchQuery;

/// <summary>The record of an identifier, and records that rest on it.</summary>
internal sealed record KeyQuery(string Key) : SearchQuery;

/// <summary>The concept of which this is a whole name.</summary>
internal sealed record NameQuery(string WholeName, float Weight) : SearchQuery;

/// <summary>Any of several readings of the same words; the best one counts.</summary>
internal sealed record BestOf(IReadOnlyList<SearchQuery> Readings) : SearchQuery;

/// <summary>All of several parts.</summary>
internal sealed record AllOf(IReadOnlyList<SearchQuery> Parts) : SearchQuery;

/// <summary>At least so many of the wanted parts, or one of those that are enough alone, and none of the excluded; the preferred ones only add to the score.</summary>
internal sealed record Combination(
    IReadOnlyList<SearchQuery> Wanted, int AtLeast, IReadOnlyList<SearchQuery> EnoughAlone, IReadOnlyList<SearchQuery> Preferred, IReadOnlyList<SearchQuery> Excluded) : SearchQuery;
