using Evidence.Core.Model;
using Evidence.Core.Text;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>
/// A name of which a sentence has most words, in whatever order and with others between them: weaker than a mention, and looked
/// for only where the other side of a claim is named. Thread-safe.
/// </summary>
internal sealed class GappedNames
{
    // Share of a name, by how telling its terms are, that must be there; from one of its words to the next at most so many steps.
    private const double LeastShare = 0.65;
    private const int FarthestNext = 5, LeastTerms = 2;

    private readonly Dictionary<string, HashSet<string>[]> _names;
    private readonly Dictionary<string, double> _weight;

    public GappedNames(KnowledgeBase records)
    {
        _names = records.Concepts.ToDictionary(c => c.Id, c => c.Names.Select(n => Tokenizer.Terms(n).Where(t => !Lexicon.Everyday.Contains(t)).ToHashSet(StringComparer.Ordinal)).Where(t => t.Count >= LeastTerms).ToArray(), StringComparer.Ordinal);
        _weight = _names.Values.SelectMany(n => n.SelectMany(t => t).Distinct()).GroupBy(t => t).ToDictionary(g => g.Key, g => Math.Log((double)_names.Count / g.Count()), StringComparer.Ordinal);
    }

    /// <summary>The stretch of a sentence that comes near to a name of a concept; null where none does.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="concept">What may be named.</param>
    /// <param name="but">The other side, whose words are taken.</param>
    public ConceptMention? Find(SentenceReading reading, Concept concept, ConceptMention? but)
    {
        TermPlace[] places = [.. reading.Places.Where(p => p.Mention is null || p.Mention != but)];
        (double Share, int First, int Last) best = (0, 0, 0);
        foreach (HashSet<string> name in _names[concept.Id])
        {
            if (!HasEnoughOf(reading, name)) continue;
            double all = name.Sum(t => _weight[t]);
            TermPlace[] own = [.. places.Where(p => name.Contains(p.Term) && p.With.IsSubsetOf(name))]; // half of the name of another thing is no name
            for (int i = 0; i < own.Length; i++)
            {
                var seen = new HashSet<string>(StringComparer.Ordinal);
                int last = own[i].Word;
                for (int k = i; k < own.Length && own[k].Word - last <= FarthestNext; k++)
                    if (seen.Add(own[k].Term)) last = own[k].Word;
                double share = seen.Sum(t => _weight[t]) / all;
                if (seen.Count >= LeastTerms && share >= LeastShare && share > best.Share) best = (share, own[i].Word, last);
            }
        }

        return best.Share == 0 ? null : new ConceptMention([concept], best.First, best.Last - best.First + 1, reading.Text[reading.Words[best.First].Start..reading.Words[best.Last].End], true);
    }

    private static bool HasEnoughOf(SentenceReading reading, HashSet<string> name)
    {
        int there = 0;
        foreach (string term in name)
            if (reading.Terms.Contains(term) && ++there == LeastTerms) return true;
        return false;
    }
}
