using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading.Concepts;

/// <summary>
/// Words that stand in several names of one concept and in no name of another: where one is all that a sentence says of it, it
/// points to that concept, if weakly. Thread-safe.
/// </summary>
internal sealed class TellingWords(KnowledgeBase records)
{
    private const int LeastNames = 2, LeastLetters = 4;
    private readonly Dictionary<string, Concept> _concepts = Index(records);

    public void Add(string text, IReadOnlyList<SentenceWord> words, List<string> terms, List<int> wordOf, ConceptMention?[] covered)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            int at = wordOf[i];
            if (covered[at] is not null || words[at].Lower.Length < LeastLetters || !_concepts.TryGetValue(terms[i], out Concept? concept)) continue;
            if (Lexicon.Everyday.Contains(words[at].Stem) || Lexicon.Relations.At(words, at).Length > 0 || Lexicon.Changes.At(words, at).Length > 0 || Lexicon.ChangesBehind.At(words, at).Length > 0 || Lexicon.Populations.At(words, at).Length > 0 || Lexicon.Negations.At(words, at).Length > 0 || Lexicon.Hedges.At(words, at).Length > 0) continue;
            MentionCover.Cover(covered, MentionCover.Of([concept], at, at, text[words[at].Start..words[at].End], true) with { IsBroad = true }, words);
        }
    }

    private static Dictionary<string, Concept> Index(KnowledgeBase records)
    {
        var names = new Dictionary<string, (HashSet<Concept> Concepts, int Count)>(StringComparer.Ordinal);
        foreach (Concept concept in records.Concepts)
        {
            foreach (string name in concept.Names)
            {
                foreach (string term in Tokenizer.Terms(name).Distinct())
                {
                    (HashSet<Concept> of, int count) = names.TryGetValue(term, out (HashSet<Concept>, int) seen) ? seen : ([], 0);
                    of.Add(concept);
                    names[term] = (of, count + 1);
                }
            }
        }

        return names.Where(n => n.Value.Concepts.Count == 1 && n.Value.Count >= LeastNames).ToDictionary(n => n.Key, n => n.Value.Concepts.First(), StringComparer.Ordinal);
    }
}
