using Evidence.Core.Searching.Querying;

namespace Evidence.Core.Searching;

/// <summary>A query to the library as it was understood.</summary>
/// <param name="Words">What ranks, as it was typed, without operators.</param>
/// <param name="Terms">The terms of that; each once.</param>
/// <param name="Required">Parts that every hit must have.</param>
/// <param name="Excluded">Parts that no hit may have.</param>
/// <param name="Filters">Values of facets that stood in the text.</param>
/// <param name="Marked">Sequences of terms to mark in hits.</param>
/// <param name="Notes">What a reader should know of the reading.</param>
internal sealed record LibraryQuery(
    string Words, IReadOnlyList<WeightedTerm> Terms, IReadOnlyList<SearchQuery> Required, IReadOnlyList<SearchQuery> Excluded,
    IReadOnlyList<FacetFilter> Filters, IReadOnlyList<IReadOnlyList<string>> Marked, IReadOnlyList<string> Notes)
{
    /// <summary>True for a few plain words, which name a topic and are widened by the words of what answers them.</summary>
    public bool IsTopic => HasPlainTerms(LibraryRanking.TopicTerms);

    /// <summary>True for fewer still, which are widened by the meaning of what answers them.</summary>
    public bool IsTopicOfMeaning => HasPlainTerms(LibraryRanking.MeaningTopicTerms);

    private bool HasPlainTerms(int most) => Terms.Count > 0 && Terms.Count <= most && Required.Count + Excluded.Count == 0;
}
