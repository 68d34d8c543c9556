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
        List<Place> places = PlacesOf(reading, but);
        (double Share, int First, int Last) best = (0, 0, 0);
        foreach (HashSet<string> name in _names[concept.Id])
        {
            double all = name.Sum(t => _weight[t]);
            Place[] own = [.. places.Where(p => name.Contains(p.Term) && p.With.IsSubsetOf(name))];
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

    private static List<Place> PlacesOf(SentenceReading reading, ConceptMention? but)
    {
        var places = new List<Place>();
        for (int i = 0; i < reading.Words.Count; i++)
        {
            ConceptMention? mention = reading.Mentions.FirstOrDefault(m => i >= m.First && i < m.End);
            IReadOnlyList<string> own = reading.WordTerms[i];
            if (own.Count == 0 || (mention is not null && mention == but)) continue;
            HashSet<string> with = mention is null ? [.. own] : [.. Tokenizer.Terms(mention.Words).Where(t => !Lexicon.Everyday.Contains(t))];
            places.AddRange(own.Select(term => new Place(term, i, with)));
        }

        return places;
    }

    // A term, its word, and the terms that it stands with: half of the name of another thing is no name.
    private readonly record struct Place(string Term, int Word, HashSet<string> With);
}
