namespace Evidence.Core.Searching;

/// <summary>The answer to a query: one page of hits, the counts of all, and how the query was read.</summary>
public sealed record SearchAnswer
{
    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>Hits on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>Time the search took, in milliseconds.</summary>
    public required double TookMs { get; init; }

    /// <summary>The hits of the page asked for, in the order asked for.</summary>
    public required IReadOnlyList<Hit> Hits { get; init; }

    /// <summary>Counts by facet, largest first, years newest first. A facet's own choice does not reduce its counts.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; }

    /// <summary>What a reader should know of how the query was read.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The query as it was executed, in words.</summary>
    public required string Executed { get; init; }

    /// <summary>Words that were read as concepts.</summary>
    public required IReadOnlyList<Expansion> Expansions { get; init; }

    /// <summary>Short forms with several meanings.</summary>
    public required IReadOnlyList<Ambiguity> Ambiguities { get; init; }

    /// <summary>Words that were corrected.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>Constraints that stood in the text.</summary>
    public required IReadOnlyList<TextFilter> TextFilters { get; init; }

    /// <summary>What acts on what, where the query asks that; or null.</summary>
    public required MechanismReading? Mechanism { get; init; }

    /// <summary>Nearby searches that find something, where this one found nothing.</summary>
    public required IReadOnlyList<WayOut> WaysOut { get; init; }

    /// <summary>Why a hit is here, where the request asked.</summary>
    public required HitExplanation? Explanation { get; init; }

    /// <summary>The generation that answered.</summary>
    public required string Generation { get; init; }

    /// <summary>What was searched.</summary>
    public required Coverage Coverage { get; init; }
}
