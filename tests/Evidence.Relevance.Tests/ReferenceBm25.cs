using Evidence.Core.Indexing;

namespace Evidence.Relevance.Tests;

/// <summary>BM25 written down once more, straight from its formula as current Lucene has it, to hold the engine's to account.</summary>
internal sealed class ReferenceBm25
{
    private readonly float _k1;
    private readonly float _b;
    private readonly List<string> _ids = [];
    private readonly List<int> _lengths = [];
    private readonly Dictionary<string, List<(int Document, int Frequency)>> _postings = new(StringComparer.Ordinal);

    public ReferenceBm25(float k1, float b, IEnumerable<(string Id, IReadOnlyList<string> Terms)> documents)
    {
        (_k1, _b) = (k1, b);
        foreach ((string id, IReadOnlyList<string> terms) in documents)
        {
            foreach ((string term, int frequency) in terms.CountBy(t => t))
            {
                if (!_postings.TryGetValue(term, out List<(int, int)>? list)) _postings[term] = list = [];
                list.Add((_ids.Count, frequency));
            }

            _ids.Add(id);
            _lengths.Add(terms.Count);
        }
    }

    /// <summary>The first ten by score, ties in the order of documents.</summary>
    public IReadOnlyList<string> TopTen(IReadOnlyList<string> query)
    {
        double average = _lengths.Average();
        var scores = new Dictionary<int, double>();
        foreach (string term in query)
        {
            if (!_postings.TryGetValue(term, out List<(int Document, int Frequency)>? list)) continue;
            double idf = Math.Log(1 + ((_ids.Count - list.Count + 0.5) / (list.Count + 0.5)));
            foreach ((int document, int frequency) in list)
            {
                int length = ExactBm25Similarity.Decode(ExactBm25Similarity.Encode(_lengths[document]));
                double part = idf * frequency / (frequency + (_k1 * (1 - _b + (_b * length / average))));
                scores[document] = scores.GetValueOrDefault(document) + part;
            }
        }

        return [.. scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(10).Select(s => _ids[s.Key])];
    }
}
