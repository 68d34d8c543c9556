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
    private readonly HashSet<string> _forms = [.. records.Concepts.SelectMany(c => c.Names).SelectMany(n => SpellingRules.ToAmerican(TextFolding.Fold(n)).Split(' ', '-'))];

    public void Add(string text, IReadOnlyList<SentenceWord> words, List<string> terms, List<int> wordOf, ConceptMention?[] covered)
    {
        bool[] said = Said(words);
        for (int i = 0; i < terms.Count; i++)
        {
            int at = wordOf[i];
            if (covered[at] is not null || words[at].Lower.Length < LeastLetters || !_concepts.TryGetValue(terms[i], out Concept? concept)) continue;
            if (said[at] || Lexicon.Everyday.Contains(words[at].Stem) || covered.Any(m => m is not null && m.Concepts.Contains(concept))) continue;
            if (words[at].Lower.EndsWith("ed", StringComparison.Ordinal) && !_forms.Contains(words[at].Lower)) continue; // "a hole is patched" with no patch
            MentionCover.Cover(covered, MentionCover.Of([concept], at, at, text[words[at].Start..words[at].End], true) with { IsBroad = true }, words);
        }
    }

    // Words that say how things bear on each other, whom it is about or how sure it is.
    private static bool[] Said(IReadOnlyList<SentenceWord> words)
    {
        var said = new bool[words.Count];
        IEnumerable<(int Start, int Length)> phrases = Lexicon.Relations.In(words).Select(p => (p.Start, p.Length)).Concat(Lexicon.Changes.In(words).Select(p => (p.Start, p.Length))).Concat(Lexicon.ChangesBehind.In(words).Select(p => (p.Start, p.Length)))
            .Concat(new[] { Lexicon.Populations, Lexicon.Negations, Lexicon.Hedges, Lexicon.Predicates }.SelectMany(t => t.In(words)).Select(p => (p.Start, p.Length)));
        foreach ((int start, int length) in phrases) Array.Fill(said, true, start, length);
        return said;
    }

    private static Dictionary<string, Concept> Index(KnowledgeBase records)
    {
        var names = new Dictionary<string, (HashSet<Concept> Concepts, int Count)>(StringComparer.Ordinal);
        foreach (Concept concept in records.Concepts)
        {
            foreach (string name in concept.Synonyms.Where(s => s.Scope == SynonymScope.Exact).Select(s => s.Term).Prepend(concept.Label))
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
