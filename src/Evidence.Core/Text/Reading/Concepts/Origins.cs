using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading.Concepts;

/// <summary>
/// A community that comes from the sick: where "flora of patients with x" is a name of the base, so is "bugs taken from a person with x".
/// Only where the sentence says what that does to another; else it may be about the sick themselves. Thread-safe.
/// </summary>
internal sealed class Origins(KnowledgeBase records, ConceptNames names)
{
    private const int Reach = 6;
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { "a", "an", "the", "with", "who", "have", "has", "had", "taken", "collected", "transplanted", "transferred", "drawn", "donated" };

    private readonly Dictionary<string, Dictionary<string, Concept>> _wholes = Index(records, names);

    public void Add(string text, IReadOnlyList<SentenceWord> words, ConceptMention?[] covered)
    {
        if (Lexicon.Comparisons.In(words).Any(c => c.Meaning is "compares" or "alike")) return; // "the flora of people with x differs"
        for (int i = 0; i < words.Count; i++)
        {
            if (covered[i] is not { } community || community.First != i || ByDisease(community) is not { } wholes) continue;
            int at = Origin(words, community.End, covered);
            if (at < 0 || covered[at] is not { } sick || sick.Concepts.Select(c => wholes.GetValueOrDefault(c.Id)).FirstOrDefault(w => w is not null) is not { } whole || !SaysMore(words, covered, sick.End)) continue;
            ConceptMention said = MentionCover.Of([whole, .. community.Concepts, .. sick.Concepts], i, sick.End - 1, text[words[i].Start..words[sick.End - 1].End], true);
            for (int w = i; w < sick.End; w++) covered[w] = said;
        }
    }

    // The mention behind "from people with"; -1 where something else stands there.
    private static int Origin(IReadOnlyList<SentenceWord> words, int from, ConceptMention?[] covered)
    {
        bool isFrom = false;
        for (int i = from; i < words.Count && i < from + Reach;)
        {
            if (covered[i] is not null) return isFrom ? i : -1;
            int beings = Lexicon.Populations.At(words, i).Length;
            if (words[i].Lower is "from" or "of") isFrom = true;
            else if (beings == 0 && !Between.Contains(words[i].Lower)) return -1;
            i += Math.Max(1, beings);
        }

        return -1;
    }

    // Another disease, or "the disease", stands behind.
    private static bool SaysMore(IReadOnlyList<SentenceWord> words, ConceptMention?[] covered, int from) =>
        Enumerable.Range(from, words.Count - from).Any(i => covered[i]?.Concepts[0].Kind == ConceptKind.DiseaseOrSymptom || words[i].Lower == "sicker" || (words[i].Lower == "disease" && !(i > 1 && words[i - 2].Lower is "without" or "of")));

    // Of a community, what it is called where it comes from people with a disease.
    private Dictionary<string, Concept>? ByDisease(ConceptMention mention)
    {
        foreach (Concept concept in mention.Concepts)
            if (_wholes.TryGetValue(concept.Id, out Dictionary<string, Concept>? whole)) return whole;
        IReadOnlyList<string> terms = Tokenizer.Terms(mention.Words); // "a transplant of x" ends in x
        for (int i = 1; i < terms.Count; i++)
            if (names.LongestAt(terms, i) is var (length, named) && length == terms.Count - i && named.FirstOrDefault(n => _wholes.ContainsKey(n.Concept.Id)) is { } inner) return _wholes[inner.Concept.Id];
        return null;
    }

    private static Dictionary<string, Dictionary<string, Concept>> Index(KnowledgeBase records, ConceptNames names)
    {
        var wholes = new Dictionary<string, Dictionary<string, Concept>>(StringComparer.Ordinal);
        foreach (Concept whole in records.Concepts.Where(c => c.Kind == ConceptKind.MicrobialCommunity))
        {
            foreach (string[] parts in whole.Names.Select(n => n.Split([" from ", " of "], 2, StringSplitOptions.None)).Where(p => p.Length == 2))
            {
                IReadOnlyList<string> left = Tokenizer.Terms(parts[0]), right = Tokenizer.Terms(parts[1]);
                (int length, IReadOnlyList<ConceptNames.Named> communities) = names.LongestAt(left, 0);
                if (length == 0 || length < left.Count) continue;
                string[] diseases = [.. Enumerable.Range(0, right.Count).SelectMany(i => names.LongestAt(right, i).Concepts).Where(n => n.Concept.Kind == ConceptKind.DiseaseOrSymptom).Select(n => n.Concept.Id)];
                foreach (Concept community in communities.Select(n => n.Concept).Where(c => c.Kind == ConceptKind.MicrobialCommunity && c.Id != whole.Id))
                {
                    if (!wholes.TryGetValue(community.Id, out Dictionary<string, Concept>? byDisease)) wholes[community.Id] = byDisease = new Dictionary<string, Concept>(StringComparer.Ordinal);
                    foreach (string disease in diseases) byDisease.TryAdd(disease, whole);
                }
            }
        }

        return wholes;
    }
}
