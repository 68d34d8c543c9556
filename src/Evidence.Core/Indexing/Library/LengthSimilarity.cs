using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Evidence.Core.Indexing;

/// <summary>
/// Keeps as a field's norm how many words it has, exactly; other forms of the same word do not count. Libraries are scored by
/// our own top-k, so it cannot score.
/// </summary>
internal sealed class LengthSimilarity : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => Math.Max(0, state.Length - state.NumOverlap);

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) => throw new NotSupportedException("It keeps lengths and scores nothing.");

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) => throw new NotSupportedException("It keeps lengths and scores nothing.");
}
