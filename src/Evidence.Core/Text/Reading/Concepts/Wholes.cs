using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading.Concepts;

/// <summary>
/// Names that a sentence makes of a part and what it says of it: "the gut is leaky" speaks of the leaky gut, where that is a name of the base.
/// Thread-safe.
/// </summary>
internal sealed class Wholes(KnowledgeBase records, ConceptNames names)
{
    private readonly Dictionary<(string, string), Concept> _wholes = Index(records, names);

    // "The gut of patients is more permeable", "makes the gut leaky", "the gut leaks": what is said of a part of the body gives the name its other word.
    public void Add(string text, IReadOnlyList<SentenceWord> words, ConceptMention?[] covered)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (covered[i] is not { } thing || thing.First != i || thing.Concepts[0].Kind is not (ConceptKind.Anatomical or ConceptKind.Process or ConceptKind.MicrobialCommunity or ConceptKind.Cell)) continue;
            if (NounOf(words, covered, thing) is var (noun, at))
            {
                Rename(covered, thing with { First = at, Count = thing.End - at, Words = text[words[at].Start..words[thing.End - 1].End] }, noun);
                continue;
            }

            bool isJoined = i > 0 && Enumerable.Range(Math.Max(0, i - 4), Math.Min(4, i)).Any(w => words[w].Stem is "make" or "keep" or "leav" or "render" or "leave");
            int verbBefore = Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).FirstOrDefault(w => covered[w] is null && Whole(words, w, thing, true) is not null, -1);
            for (int w = verbBefore >= 0 ? verbBefore : thing.End; w < Math.Min(words.Count, thing.End + 10) && (!words[w].IsMark || (w == thing.End && words[w].Lower == "," && w + 1 < words.Count && words[w + 1].Lower == "once")); w++)
            {
                if (covered[w] is null && words[w].Lower is "without" or "no") break; // "leaves the joint without damage"
                isJoined |= words[w].Stem is "suffer" or "sustain" or "show" || words[w].Lower is "is" or "are" or "was" or "were" or "be" or "been" or "as" or "becomes" or "become" or "became" or "get" or "gets" or "stays" or "stay" or "grow" or "grows" or "turn" or "turns" or "turned" or "goes" or "went" or "remain" or "remains" or "remained";
                if (covered[w] is { IsBroad: false } || Whole(words, w, thing, !isJoined) is not { } whole) continue;
                Rename(covered, thing, whole);
                if (covered[w] is { IsBroad: true }) covered[w] = null; // its word is now part of the name
                break;
            }
        }
    }

    private static void Rename(ConceptMention?[] covered, ConceptMention thing, Concept whole)
    {
        ConceptMention said = thing with { Concepts = [whole, .. thing.Concepts], IsLoose = true };
        for (int k = thing.First; k < thing.End; k++) covered[k] = said;
    }

    // "more variety among the gut bacteria": "variety of gut bacteria" is a name.
    private (Concept Whole, int At)? NounOf(IReadOnlyList<SentenceWord> words, ConceptMention?[] covered, ConceptMention thing)
    {
        bool hasPreposition = false;
        for (int w = thing.First - 1; w >= Math.Max(0, thing.First - 4) && !words[w].IsMark && covered[w] is null; w--)
        {
            if (words[w].Lower is "of" or "in" or "to" or "among") hasPreposition = true;
            else if (hasPreposition && words[w].Lower.Length > 3)
            {
                foreach (Concept part in thing.Concepts)
                    if (_wholes.TryGetValue((words[w].Stem, part.Id), out Concept? whole)) return (whole, w);
                return null;
            }
        }

        return null;
    }

    // The concept named by a predicate and the thing it is said of; a verb alone says it, an adjective needs "is" or "makes".
    private Concept? Whole(IReadOnlyList<SentenceWord> words, int at, ConceptMention thing, bool verbOnly)
    {
        (int length, string? adjective) = Lexicon.Predicates.At(words, at);
        if (length == 0 && (verbOnly || words[at].Lower.Length < 4)) return null;
        foreach (Concept part in thing.Concepts)
            if (_wholes.TryGetValue((length > 0 ? Lexicon.StemOf(adjective!) : words[at].Stem, part.Id), out Concept? whole)) return whole;
        return null;
    }

    // "leaky gut" is a name, and "gut" is one: said of the gut, "leaky" makes the former.
    private static Dictionary<(string, string), Concept> Index(KnowledgeBase records, ConceptNames names)
    {
        var wholes = new Dictionary<(string, string), Concept>();
        foreach (Concept concept in records.Concepts)
        {
            foreach (string name in concept.Synonyms.Where(s => !s.Ambiguous).Select(s => s.Term).Prepend(concept.Label))
            {
                int first = name.IndexOf(' '), last = name.LastIndexOf(' ');
                if (first <= 0) continue;
                Add(concept, name[..first], name[first..]);
                Add(concept, name[(last + 1)..], name[..last]); // "x formation"
            }
        }

        foreach (IReadOnlyList<string> group in Lexicon.Alike)
            foreach (((string word, string part), Concept whole) in wholes.Where(w => group.Contains(w.Key.Item1)).ToArray())
                foreach (string other in group) wholes.TryAdd((other, part), whole);
        return wholes;

        void Add(Concept whole, string word, string rest)
        {
            IReadOnlyList<string> terms = Tokenizer.Terms(rest); // "of" is no term
            (int length, IReadOnlyList<ConceptNames.Named> parts) = names.LongestAt(terms, 0);
            if (length == 0 || length < terms.Count) return;
            foreach (ConceptNames.Named part in parts.Where(p => p.Concept.Kind is ConceptKind.Anatomical or ConceptKind.Process or ConceptKind.MicrobialCommunity or ConceptKind.Cell && p.Concept.Id != whole.Id))
                wholes.TryAdd((Lexicon.StemOf(SpellingRules.ToAmerican(word.ToLowerInvariant())), part.Concept.Id), whole);
        }
    }
}
