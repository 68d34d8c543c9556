using System.Numerics;

namespace Evidence.Core.Searching;

/// <summary>
/// The best documents of a bag of terms without scoring them all: MaxScore (Turtle and Flood 1995) over windows of 4,096
/// documents. In each window, terms whose greatest parts together cannot reach the worst of the best so far only top up the
/// documents that other terms brought in. Parts of scores are whole numbers, so that sums do not depend on their order and
/// the answer is the same, ties included, as if all had been scored.
/// </summary>
internal static class TopDocuments
{
    /// <summary>Points of a score of 1.</summary>
    public const float Scale = 1 << 19;

    private const int WindowSize = 1 << PostingList.WindowBits;

    /// <summary>The best documents, higher scores first, ties by id.</summary>
    /// <param name="table">The postings.</param>
    /// <param name="terms">Terms, each once; weights above 0.</param>
    /// <param name="size">How many.</param>
    /// <param name="only">Documents that may come in; null for all.</param>
    /// <param name="byId">Order of the ids of two documents.</param>
    /// <param name="cancellationToken">Asked once a window.</param>
    public static (int Document, int Score)[] Find(PostingTable table, IEnumerable<WeightedTerm> terms, int size, DocumentSet? only, Comparison<int> byId, CancellationToken cancellationToken = default)
    {
        Clause[] clauses = ClausesOf(table, terms);
        if (clauses.Length == 0) return [];
        var best = new BestFirst(size, byId);
        Span<int> scores = stackalloc int[WindowSize];
        Span<ulong> touched = stackalloc ulong[WindowSize / 64];
        Span<int> reach = stackalloc int[clauses.Length];
        scores.Clear();
        touched.Clear();
        for (int window = 0; window << PostingList.WindowBits < table.MaxDocument; window++)
        {
            int first = window << PostingList.WindowBits;
            if ((first & 0xFFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (Clause clause in clauses) clause.Enter(first >> 16);
            }

            // reach[i]: the most that the clauses up to i add to a document of this window.
            int sum = 0, essential = 0;
            for (int i = 0; i < clauses.Length; i++)
            {
                reach[i] = sum += clauses[i].MostIn(window);
                if (sum < best.Least) essential = i + 1;
            }

            if (essential == clauses.Length) continue;
            int end = Math.Min(WindowSize, table.MaxDocument - first);
            for (int i = essential; i < clauses.Length; i++) clauses[i].Score(table, first, end, scores, touched);
            int rest = essential == 0 ? 0 : reach[essential - 1];
            for (int w = 0; w < touched.Length; w++)
            {
                ulong bits = touched[w];
                if (bits == 0) continue;
                touched[w] = 0;
                ulong allowed = only is null ? ulong.MaxValue : only.Words[(first >> 6) + w];
                for (; bits != 0; bits &= bits - 1)
                {
                    int at = (w << 6) + BitOperations.TrailingZeroCount(bits), score = scores[at];
                    scores[at] = 0;
                    if (score + rest < best.Least || (allowed & (1UL << at)) == 0) continue;
                    int i = essential - 1;
                    for (; i >= 0 && score + reach[i] >= best.Least; i--) score += clauses[i].PartOf(table, first + at);
                    if (i < 0 && score >= best.Least) best.Offer(first + at, score);
                }
            }
        }

        return best.ToArray();
    }

    /// <summary>The scores of some documents, 0 for those that have none of the terms.</summary>
    /// <param name="table">The postings.</param>
    /// <param name="terms">Terms, each once; weights above 0.</param>
    /// <param name="documents">The documents, ascending.</param>
    public static int[] Score(PostingTable table, IEnumerable<WeightedTerm> terms, int[] documents)
    {
        int[] scores = new int[documents.Length];
        foreach (Clause clause in ClausesOf(table, terms))
        {
            int part = -1;
            for (int i = 0; i < documents.Length; i++)
            {
                if (documents[i] >> 16 != part) clause.Enter(part = documents[i] >> 16);
                scores[i] += clause.PartOf(table, documents[i]);
            }
        }

        return scores;
    }

    /// <summary>What one posting adds.</summary>
    public static int Part(float weight, float saturation) => (int)(weight * saturation);

    /// <summary>The weight of a list in a query, in points.</summary>
    public static float WeightOf(PostingTable table, PostingList list, float weight) => (float)(table.Idf(list) * weight * Scale);

    // From the least to the most that a clause can add.
    private static Clause[] ClausesOf(PostingTable table, IEnumerable<WeightedTerm> terms)
    {
        var clauses = new List<Clause>();
        foreach (WeightedTerm term in terms.Take(LibraryRanking.MaxTerms))
            if (table.Find(term.Term) is { } list) clauses.Add(new Clause(list, WeightOf(table, list, term.Weight)));
        clauses.Sort((a, b) => a.Most.CompareTo(b.Most));
        return [.. clauses];
    }

    private sealed class Clause(PostingList list, float weight)
    {
        private int _next, _found, _end;

        public int Most { get; } = Part(weight, list.Max);

        public int MostIn(int window) => Part(weight, list.MaxOf(window));

        public void Enter(int part) => (_next, _end) = (_found = list.Part(part).Start, list.Part(part).End);

        public void Score(PostingTable table, int first, int end, Span<int> scores, Span<ulong> touched)
        {
            ReadOnlySpan<ushort> low = list.Low[.._end];
            ReadOnlySpan<byte> frequencies = list.Frequencies[.._end];
            ReadOnlySpan<ushort> lengths = table.Lengths[first..];
            ReadOnlySpan<float> saturation = table.Saturation;
            int start = first & 0xFFFF, i = SkipTo(low, start);
            for (; i < low.Length; i++)
            {
                int at = low[i] - start;
                if (at >= end) break;
                scores[at] += Part(weight, saturation[(frequencies[i] << PostingTable.LengthBits) | lengths[at]]);
                touched[at >> 6] |= 1UL << at;
            }

            _next = i;
        }

        public int PartOf(PostingTable table, int document)
        {
            int frequency = list.FrequencyIn(document, ref _found);
            return frequency == 0 ? 0 : Part(weight, table.Saturation[(frequency << PostingTable.LengthBits) | table.Lengths[document]]);
        }

        // Windows in which the clause was not essential lie behind.
        private int SkipTo(ReadOnlySpan<ushort> low, int start)
        {
            if (_next >= low.Length || low[_next] >= start) return _next;
            int found = low[_next..].BinarySearch((ushort)start);
            return _next + (found < 0 ? ~found : found);
        }
    }
}
