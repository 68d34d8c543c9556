namespace Evidence.Core.Searching;

/// <summary>The answer of the library to a query.</summary>
public sealed record LibraryAnswer
{
    /// <summary>Ranked by words alone (BM25).</summary>
    public const string Lexical = "lexical";

    /// <summary>Ranked by words and by meaning, half and half.</summary>
    public const string Hybrid = "hybrid";

    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>Hits on all pages; null where they were not asked to be counted.</summary>
    public required int? Total { get; init; }

    /// <summary>The hits of the page asked for, best first, ties by id.</summary>
    public required IReadOnlyList<LibraryHit> Hits { get; init; }

    /// <summary>Counts by facet; a facet's own choice does not reduce its counts. The hundred most frequent values of each, those chosen and all years; empty where they were not asked for.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; }

    /// <summary>Words that were added to a short topic.</summary>
    public required IReadOnlyList<string> AddedWords { get; init; }

    /// <summary>How the hits were ranked: <see cref="Lexical"/> or <see cref="Hybrid"/>.</summary>
    public required string Ranking { get; init; }

    /// <summary>Why they were ranked by words alone, with the remedy where there is one; null where they were not.</summary>
    public required string? WhyLexical { get; init; }

    /// <summary>What a reader should know of how the query was read.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The generation that answered.</summary>
    public required string Generation { get; init; }

    /// <summary>References that were searched.</summary>
    public required int References { get; init; }

    /// <summary>Time the search took, in milliseconds.</summary>
    public required double TookMs { get; init; }
}
