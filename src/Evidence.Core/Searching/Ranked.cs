using Evidence.Core.Searching.Querying;

namespace Evidence.Core.Searching;

/// <summary>Every record that a request finds, ranked lazily, with what is needed to show or explain them.</summary>
/// <param name="Query">The query as understood.</param>
/// <param name="AtLeast">How many wanted parts were demanded in the end.</param>
/// <param name="Documents">Documents with their scores, factors included, in no order.</param>
/// <param name="Order">The order asked for.</param>
/// <param name="Counts">Facet counts.</param>
/// <param name="Notes">What a reader should know.</param>
/// <param name="IsComplete">False where the deadline stopped the search.</param>
internal sealed record Ranked(
    ReadQuery Query, int AtLeast, IReadOnlyList<ScoredDocument> Documents, IComparer<ScoredDocument> Order,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts, IReadOnlyList<string> Notes, bool IsComplete)
{
    /// <summary>The documents in order; taking few of many costs far less than sorting them all.</summary>
    public IEnumerable<ScoredDocument> InOrder => Documents.Order(Order);
}
