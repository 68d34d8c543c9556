using Evidence.Core.Text;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching.Weighing;

/// <summary>The terms of the base that a sentence has or comes near to, with the words where they stand.</summary>
internal sealed class SentenceTerms
{
    // Where the terms stand that only the sentence before has, and what they count.
    private const int Former = -1;
    private const double InFormer = 0.8;

    private readonly TermWeights _weights;
    private readonly Dictionary<string, List<(int Word, double Likeness)>> _places = new(StringComparer.Ordinal);
    private readonly (int Word, string Term, (string Term, double Likeness)[] Near)[] _content;

    public SentenceTerms(SentenceReading reading, TermWeights weights)
    {
        _weights = weights;
        for (int i = 0; i < reading.Words.Count; i++)
            foreach (string own in reading.WordTerms[i])
                Add(own, i, 1);
        foreach (string own in reading.Former.SelectMany(m => Tokenizer.Terms(m.Words)).Distinct())
            Add(own, Former, InFormer);
        _content = [.. Enumerable.Range(0, reading.Words.Count).Where(i => !reading.Words[i].IsMark && !Lexicon.Everyday.Contains(reading.Words[i].Stem) && Lexicon.Populations.At(reading.Words, i).Length == 0)
            .SelectMany(i => Tokenizer.Terms(reading.Words[i].Lower).Select(t => (i, t, weights.Near(t).ToArray()))).DistinctBy(c => c.t)];

        void Add(string own, int word, double counts)
        {
            foreach ((string term, double likeness) in weights.Near(own)) (_places.TryGetValue(term, out List<(int Word, double Likeness)>? at) ? at : _places[term] = []).Add((word, likeness * counts));
        }
    }

    /// <summary>How much of a text, by its terms and how telling they are, stands in the sentence: 0 to 1.</summary>
    /// <param name="terms">Terms of the text.</param>
    /// <param name="but">Words of the sentence that are taken, or null.</param>
    public double ShareOf(IReadOnlyCollection<string> terms, ConceptMention? but = null)
    {
        double there = 0, all = 0;
        foreach (string term in terms)
        {
            double weight = _weights.Of(term);
            all += weight;
            if (_places.TryGetValue(term, out List<(int Word, double Likeness)>? places)) there += weight * places.Where(p => but is null || p.Word < but.First || p.Word >= but.End).Select(p => p.Likeness).DefaultIfEmpty().Max();
        }

        return all == 0 ? 0 : there / all;
    }

    /// <summary>The words from the first to the last at which terms of a text stand, other words than those that are taken; null where none does.</summary>
    public (int First, int End)? StretchOf(IReadOnlyCollection<string> terms, ConceptMention? but)
    {
        int[] at = [.. terms.SelectMany(t => _places.GetValueOrDefault(t, [])).Select(p => p.Word).Where(w => w != Former && (but is null || w < but.First || w >= but.End)).Order()];
        return at.Length == 0 ? null : (at[0], at[^1] + 1);
    }

    /// <summary>How much of what the sentence is about, by its telling words, stands among the terms given: 0 to 1, and 1 where it has none.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="from">First word of the part of the sentence that is asked about.</param>
    /// <param name="to">One past its last word.</param>
    public double ShareIn(HashSet<string> terms, int from = 0, int to = int.MaxValue)
    {
        double there = 0, all = 0;
        foreach ((int word, string term, (string Term, double Likeness)[] near) in _content)
        {
            if (word < from || word >= to) continue;
            double weight = _weights.Of(term);
            all += weight;
            there += weight * near.Where(n => terms.Contains(n.Term)).Select(n => n.Likeness).DefaultIfEmpty().Max();
        }

        return all == 0 ? 1 : there / all;
    }
}
