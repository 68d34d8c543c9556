using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading.Concepts;

/// <summary>Names whose words stand apart or in another order: "permeability of the gut". Thread-safe.</summary>
internal sealed class LooseNames(KnowledgeBase records, ConceptNames known)
{
    private const int MaxTerms = 4;
    private readonly Dictionary<string, List<(string Name, string[] Terms, Concept[] Concepts)>> _loose = Index(records);

    public void Add(string text, IReadOnlyList<SentenceWord> words, List<string> terms, List<int> wordOf, ConceptMention?[] covered)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            if (!_loose.TryGetValue(terms[i], out List<(string Name, string[] Terms, Concept[] Concepts)>? names)) continue;
            foreach ((string written, string[] name, Concept[] concepts) in names)
            {
                if (Place(name, terms, i) is not { } at) continue;
                int[] own = [.. at.Select(t => wordOf[t]).Order()];
                int first = own[0], last = own[^1];
                if (MentionCover.HasMark(words, first, last) || IsBroken(words, first, last, own, written, IsTurned(at) && !Enumerable.Range(first, last - first + 1).Any(w => words[w].Lower is "of" or "in" or "from"))) continue;
                ConceptMention[] there = [.. own.Select(w => covered[w]).OfType<ConceptMention>().Distinct()];
                if (there.Any(m => m.Count >= name.Length || !Enumerable.Range(m.First, m.Count).All(w => own.Contains(w) || words[w].Lower.Length < 4))) continue;
                if (Enumerable.Range(first, last - first + 1).Any(w => covered[w] is { } m && !there.Contains(m))) continue;
                foreach (ConceptMention old in there) Array.ForEach(Enumerable.Range(old.First, old.Count).ToArray(), w => covered[w] = null);
                MentionCover.Cover(covered, MentionCover.Of([.. concepts, .. there.SelectMany(m => m.Concepts), .. at.Where(t => covered[wordOf[t]] is null && concepts[0].Kind == ConceptKind.Process).SelectMany(t => known.LongestAt(terms, t, 1).Concepts).Select(n => n.Concept).Where(c => c.Kind == ConceptKind.Chemical).Distinct()], first, last, text[words[first].Start..words[last].End], true), words);
                break;
            }
        }
    }

    private static bool IsTurned(int[] at)
    {
        for (int i = 1; i < at.Length; i++)
            if (at[i] < at[i - 1]) return true;
        return false;
    }

    // All terms of a name near one place, with at most one other term between them.
    private static int[]? Place(string[] name, List<string> terms, int near)
    {
        var at = new int[name.Length];
        int from = Math.Max(0, near - name.Length), to = Math.Min(terms.Count - 1, near + name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            at[i] = -1;
            for (int t = from; t <= to; t++)
                if (terms[t] == name[i] && (at[i] < 0 || Math.Abs(t - near) < Math.Abs(at[i] - near)) && Array.IndexOf(at, t, 0, i) < 0) at[i] = t;
            if (at[i] < 0) return null;
        }

        return at.Max() - at.Min() <= name.Length ? at : null;
    }

    // A verb, a direction or a person between the words of a name parts them, and "damages the x" is no "x damage".
    private static bool IsBroken(IReadOnlyList<SentenceWord> words, int first, int last, int[] own, string connecting, bool isTurned)
    {
        if (NameUse.IsVerbBeforeObject(words, first)) return true;
        if (Lexicon.Relations.At([words[first]], 0) is { Length: > 0, Meaning.Form: RelationForm.Verb } && (isTurned || (words[first].Lower is [.., 's'] or [.., 'e', 'd'] && words[first].Lower != words[first].Stem))) return true;
        for (int i = first; i <= last; i++)
        {
            if (own.Contains(i) || (words[i].Lower == "from" && connecting.Contains(" from ", StringComparison.Ordinal))) continue;
            if (words[i].Lower is "and" or "or" or "but" or "which" or "who" or "than" or "with" or "against" or "from" or "to" or "by" or "for" or "after" or "before" or "when" or "if" or "through" or "via" or "into" or "that") return true;
            if (Lexicon.Relations.At(words, i) is { Length: > 0, Meaning.Form: RelationForm.Verb or RelationForm.Link }) return true;
            if (Lexicon.ChangesBehind.At(words, i).Length > 0) return true;
        }

        return false;
    }

    private static Dictionary<string, List<(string Name, string[] Terms, Concept[] Concepts)>> Index(KnowledgeBase records)
    {
        var byTerms = new Dictionary<string, (string Name, string[] Terms, List<Concept> Concepts)>(StringComparer.Ordinal);
        foreach (Concept concept in records.Concepts)
        {
            IEnumerable<string> plain = concept.Synonyms.Where(s => !s.Ambiguous && s.Scope != SynonymScope.Abbreviation).Select(s => s.Term).Prepend(concept.Label);
            foreach (string name in plain)
            {
                string[] terms = [.. Tokenizer.Terms(name)];
                if (terms.Length is < 2 or > MaxTerms || terms.Distinct().Count() < terms.Length || terms.Any(t => t.Length < 3)) continue;
                string key = string.Join(' ', terms.Order(StringComparer.Ordinal));
                if (!byTerms.TryGetValue(key, out (string Name, string[] Terms, List<Concept> Concepts) entry)) byTerms[key] = entry = (name, terms, []);
                if (!entry.Concepts.Contains(concept)) entry.Concepts.Add(concept);
            }
        }

        // Each name waits under its rarest term, longer ones first.
        Dictionary<string, int> frequency = byTerms.Values.SelectMany(n => n.Terms).GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count());
        return byTerms.OrderByDescending(n => n.Value.Terms.Length).ThenBy(n => n.Key, StringComparer.Ordinal)
            .GroupBy(n => n.Value.Terms.MinBy(t => frequency[t])!, n => (n.Value.Name, n.Value.Terms, n.Value.Concepts.ToArray()))
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
    }
}
