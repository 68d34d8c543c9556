using Evidence.Core.Text;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching.Weighing;

/// <summary>The terms of the base that a sentence has or comes near to, with the words where they stand. For one thread and one <see cref="MatchFeatures"/>.</summary>
internal sealed class SentenceTerms
{
    // Where the terms stand that only the sentence before has, and what they count.
    private const int Former = -1;
    private const double InFormer = 0.8;

    private readonly Dictionary<string, List<(int Word, double Likeness)>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Share, WeightedTerms? Text)> _most = new(StringComparer.Ordinal);
    private readonly (int Word, double Weight, (string Term, double Likeness)[] Near)[] _content;

    public SentenceTerms(SentenceReading reading, TermWeights weights)
    {
        for (int i = 0; i < reading.Words.Count; i++)
            foreach (string own in reading.WordTerms[i])
                Add(own, i, 1, isEveryday: Lexicon.Everyday.Contains(reading.Words[i].Stem));
        foreach (string own in reading.Former.SelectMany(m => Tokenizer.Terms(m.Words)).Distinct())
            Add(own, Former, InFormer);
        _content = [.. Enumerable.Range(0, reading.Words.Count).Where(i => !reading.Words[i].IsMark && !Lexicon.Everyday.Contains(reading.Words[i].Stem) && Lexicon.Populations.At(reading.Words, i).Length == 0)
            .SelectMany(i => Tokenizer.Terms(reading.Words[i].Lower).Select(t => (Word: i, Term: t))).DistinctBy(c => c.Term).Select(c => (c.Word, weights.Of(c.Term), weights.Near(c.Term).ToArray()))];

        void Add(string own, int word, double counts, bool isEveryday = false)
        {
            foreach ((string term, double likeness) in isEveryday ? [(own, 1)] : weights.Near(own)) (_places.TryGetValue(term, out List<(int Word, double Likeness)>? at) ? at : _places[term] = []).Add((word, likeness * counts));
        }
    }

    /// <summary>What a claim shares with the sentence, kept from the first time it is asked for.</summary>
    public Dictionary<ClaimProfile, SharedFeatures> Known { get; } = [];

    /// <summary>How much of a text, by its terms and how telling they are, stands in the sentence: 0 to 1.</summary>
    /// <param name="text">Terms of the text.</param>
    /// <param name="but">Words of the sentence that are taken, or null.</param>
    public double ShareOf(WeightedTerms text, ConceptMention? but = null)
    {
        double there = 0;
        foreach ((string term, double weight) in text.Terms)
        {
            if (!_places.TryGetValue(term, out List<(int Word, double Likeness)>? places)) continue;
            double best = 0;
            foreach ((int word, double likeness) in places)
                if (likeness > best && (but is null || word < but.First || word >= but.End)) best = likeness;
            there += weight * best;
        }

        return text.All == 0 ? 0 : there / text.All;
    }

    /// <summary>The text of which most stands in the sentence, of those of a thing, and how much that is; null and 0 where none stands there.</summary>
    /// <param name="thing">What has the texts.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="but">Words of the sentence that are taken, or null.</param>
    public (double Share, WeightedTerms? Text) MostOf(string thing, IReadOnlyList<WeightedTerms> texts, ConceptMention? but)
    {
        if (!_most.TryGetValue(thing, out (double Share, WeightedTerms? Text) most)) _most[thing] = most = Most(texts, null);
        return but is null || most.Text is null || !StandsIn(most.Text, but) ? most : Most(texts, but);
    }

    /// <summary>The words from the first to the last at which terms of a text stand, other words than those that are taken; null where none does.</summary>
    public (int First, int End)? StretchOf(WeightedTerms text, ConceptMention? but)
    {
        int[] at = [.. text.Terms.ToArray().SelectMany(t => _places.GetValueOrDefault(t.Term, [])).Select(p => p.Word).Where(w => w != Former && (but is null || w < but.First || w >= but.End)).Order()];
        return at.Length == 0 ? null : (at[0], at[^1] + 1);
    }

    /// <summary>How much of what the sentence is about, by its telling words, stands among the terms given: in all of it, before a word and from it on; each 0 to 1, and 1 where it has no telling words.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="at">The word.</param>
    public (double Whole, double Before, double Behind) ShareIn(HashSet<string> terms, int at)
    {
        double before = 0, allBefore = 0, behind = 0, allBehind = 0;
        foreach ((int word, double weight, (string Term, double Likeness)[] near) in _content)
        {
            double best = 0;
            foreach ((string term, double likeness) in near)
                if (likeness > best && terms.Contains(term)) best = likeness;
            if (word < at) (before, allBefore) = (before + (weight * best), allBefore + weight);
            else (behind, allBehind) = (behind + (weight * best), allBehind + weight);
        }

        return (Of(before + behind, allBefore + allBehind), Of(before, allBefore), Of(behind, allBehind));

        static double Of(double there, double all) => all == 0 ? 1 : there / all;
    }

    private (double, WeightedTerms?) Most(IReadOnlyList<WeightedTerms> texts, ConceptMention? but)
    {
        (double share, WeightedTerms? most) = (0, null);
        foreach (WeightedTerms text in texts)
            if (ShareOf(text, but) is var now && now > share) (share, most) = (now, text);
        return (share, most);
    }

    private bool StandsIn(WeightedTerms text, ConceptMention taken)
    {
        foreach ((string term, _) in text.Terms)
            if (_places.TryGetValue(term, out List<(int Word, double Likeness)>? places) && places.Exists(p => p.Word >= taken.First && p.Word < taken.End)) return true;
        return false;
    }
}
