namespace Evidence.Core.Searching;

/// <summary>What a reader asks for.</summary>
public sealed record SearchRequest
{
    /// <summary>Longest text that is read, in UTF-16 code units; what stands behind it is left out, with a note.</summary>
    public const int MaxTextLength = 2000;

    /// <summary>Most hits on a page.</summary>
    public const int MaxPageSize = 100;

    /// <summary>Turns off the gentle preference for certain claims with several groups of evidence.</summary>
    public const string PriorSwitch = "prior";

    /// <summary>Turns off the reading of words as concepts.</summary>
    public const string ConceptsSwitch = "concepts";

    /// <summary>The query as typed, in the language of /help/search; empty asks for everything.</summary>
    public required string Text { get; init; }

    /// <summary>Values that hits must have: any of those of one facet, and all facets.</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init; } = [];

    /// <summary>Switches of what the search does by itself: those that its answer names, <see cref="PriorSwitch"/>, <see cref="ConceptsSwitch"/>. Unknown ones do nothing.</summary>
    public IReadOnlyList<string> Off { get; init; } = [];

    /// <summary>The order of hits.</summary>
    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>Explain the score of the hit with this id, if it is on the page; null explains none.</summary>
    public string? Explain { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits on a page, 1 to <see cref="MaxPageSize"/>.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Time after which collecting stops and the answer says so.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(5);
}
