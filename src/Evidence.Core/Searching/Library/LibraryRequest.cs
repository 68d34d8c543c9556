namespace Evidence.Core.Searching;

/// <summary>What a reader asks of the library.</summary>
public sealed record LibraryRequest
{
    /// <summary>Turns off the widening of short topics by words of the best references.</summary>
    public const string FeedbackSwitch = "feedback";

    /// <summary>Turns off operators, quotes and fields: every word only ranks, as befits a sentence that is no query.</summary>
    public const string OperatorsSwitch = "operators";

    /// <summary>Turns off ranking by meaning where the library could be ranked by it.</summary>
    public const string MeaningSwitch = "meaning";

    /// <summary>Furthest hit that can be paged to.</summary>
    public const int Deepest = 10_000;

    /// <summary>The query, in the language of /help/search as far as references have what it asks for; empty asks for everything.</summary>
    public required string Text { get; init; }

    /// <summary>Values that hits must have: any of those of one facet, and all facets.</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init; } = [];

    /// <summary>Switches of what the search does by itself: <see cref="FeedbackSwitch"/>, <see cref="OperatorsSwitch"/>, <see cref="MeaningSwitch"/>.</summary>
    public IReadOnlyList<string> Off { get; init; } = [];

    /// <summary>Count all hits and their facets. Without it only the best are looked for, which is far quicker.</summary>
    public bool WithFacets { get; init; } = true;

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits on a page, 1 to <see cref="SearchRequest.MaxPageSize"/>.</summary>
    public int PageSize { get; init; } = 20;
}
