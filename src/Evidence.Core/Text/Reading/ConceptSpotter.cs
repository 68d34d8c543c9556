using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading;

/// <summary>
/// Finds the concepts that a sentence names: the longest name at each place, then names whose words stand apart or turned round
/// ("permeability of the gut"). A short form with other meanings counts only beside another name of the base. Thread-safe.
/// </summary>
internal sealed class ConceptSpotter
{
    private const int MaxLooseTerms = 4;
    private const int MostEnding = 4;
    private readonly ConceptNames _names;
    private readonly Dictionary<string, List<(string Name, string[] Terms, Concept[] Concepts)>> _loose;
    private readonly Dictionary<(string, string), Concept> _wholes;

    public ConceptSpotter(KnowledgeBase records)
    {
        _names = new ConceptNames(records);
        _loose = LooseNames(records);
        _wholes = Wholes(records, _names);
    }

    /// <summary>The mentions of a sentence in order, none overlapping.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="words">Its words.</param>
    /// <param name="known">Ids of concepts that the document names in full somewhere.</param>
    public List<ConceptMention> Spot(string text, IReadOnlyList<SentenceWord> words, IReadOnlySet<string> known)
    {
        (List<string> terms, List<int> wordOf) = TermsOf(text, words);
        var covered = new ConceptMention?[words.Count];
        var doubtful = new List<(ConceptMention Mention, bool IsKnown)>();
        for (int i = 0; i < terms.Count;)
        {
            (int length, IReadOnlyList<ConceptNames.Named> named) = _names.LongestAt(terms, i);
            if (length > 1 && IsVerbWithObject(words, wordOf[i], wordOf[i + length - 1], named)) length = 0;
            if (length > 1 && IsVerb(words, wordOf[i + length - 1])) (length, named) = _names.LongestAt(terms, i, length - 1);
            if (length == 1 && named.All(n => IsOnlyAlike(words[wordOf[i]], n))) length = 0;
            if (length == 0)
            {
                i++;
                continue;
            }

            int first = wordOf[i], last = wordOf[i + length - 1];
            if (HasMark(words, first, last))
            {
                i++;
                continue;
            }

            ConceptNames.Named[] plain = [.. named.Where(n => !n.IsAmbiguous)];
            string surface = text[words[first].Start..words[last].End];
            if (plain.Length > 0) Cover(covered, Mention([.. plain.Select(n => n.Concept)], first, last, surface, false) with { IsBroad = plain.All(n => n.Scope == SynonymScope.Broader) }, words);
            else if (named[0].Scope != SynonymScope.Abbreviation || surface.Count(char.IsUpper) >= 2 || (surface.Length == 3 && surface.Any(char.IsUpper)))
                doubtful.Add((Mention([.. named.Select(n => n.Concept)], first, last, surface, false), named.Any(n => known.Contains(n.Concept.Id))));
            i += length;
        }

        AddLoose(text, words, terms, wordOf, covered);
        AddPredicates(words, covered);
        bool hasOther = covered.Any(m => m is not null) || doubtful.Count > 1;
        foreach ((ConceptMention mention, bool isKnown) in doubtful)
            if ((isKnown || hasOther) && Enumerable.Range(mention.First, mention.Count).All(w => covered[w] is null)) Cover(covered, mention, words);
        return [.. covered.Where(m => m is not null).Distinct().Select(m => m!).OrderBy(m => m.First)];
    }

    /// <summary>The concept of a name, or null.</summary>
    public Concept? Named(string name)
    {
        IReadOnlyList<string> terms = Tokenizer.Terms(name);
        (int length, IReadOnlyList<ConceptNames.Named> named) = _names.LongestAt(terms, 0);
        return length == terms.Count && length > 0 ? named.FirstOrDefault(n => !n.IsAmbiguous)?.Concept : null;
    }

    // "damages the joints" has the words of "joint damage"; "x can flare up" those of "flare-up".
    private static bool IsVerbWithObject(IReadOnlyList<SentenceWord> words, int first, int last, IReadOnlyList<ConceptNames.Named> named)
    {
        bool isVerb = Lexicon.Relations.At([words[first]], 0) is { Length: > 0, Meaning.Form: RelationForm.Verb };
        if (isVerb && first < last && words[first + 1].Lower is "the" or "a" or "an" or "their" or "its" or "our" or "your" or "his" or "her") return true;
        // "sensitises pain" is no "sensitivity to pain".
        if (isVerb && words[first].Lower is [.., 's'] or [.., 'e', 'd'] && !(first < last && words[first + 1].Lower == "by") && named.All(n => SpellingRules.ToAmerican(TextFolding.Fold(n.Term.Split(' ', '-')[0])) != words[first].Lower)) return true;
        return named.All(n => n.Term.Contains('-')) && !words[last].IsJoined && Lexicon.Relations.At(words, first).Length == last - first + 1;
    }

    // "x flares up": the last word of a name is the verb of the sentence.
    private static bool IsVerb(IReadOnlyList<SentenceWord> words, int at) => at + 1 < words.Count && words[at + 1].Lower is "up" or "down" or "out" && Lexicon.Relations.At(words, at).Length > 1;

    // "mind" has the stem of "mindfulness" and is another word.
    private static bool IsOnlyAlike(SentenceWord word, ConceptNames.Named name) => word.Lower.Length + MostEnding < name.Term.Length && !name.Term.Contains(' ');

    private void AddLoose(string text, IReadOnlyList<SentenceWord> words, List<string> terms, List<int> wordOf, ConceptMention?[] covered)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            if (!_loose.TryGetValue(terms[i], out List<(string Name, string[] Terms, Concept[] Concepts)>? names)) continue;
            foreach ((string written, string[] name, Concept[] concepts) in names)
            {
                if (Place(name, terms, i) is not { } at) continue;
                int[] own = [.. at.Select(t => wordOf[t]).Order()];
                int first = own[0], last = own[^1];
                if (HasMark(words, first, last) || IsBroken(words, first, last, own, written, IsTurned(at) && !Enumerable.Range(first, last - first + 1).Any(w => words[w].Lower is "of" or "in" or "from"))) continue;
                ConceptMention[] there = [.. own.Select(w => covered[w]).OfType<ConceptMention>().Distinct()];
                if (there.Any(m => m.Count >= name.Length || !Enumerable.Range(m.First, m.Count).All(w => own.Contains(w) || words[w].Lower.Length < 4))) continue;
                if (Enumerable.Range(first, last - first + 1).Any(w => covered[w] is { } m && !there.Contains(m))) continue;
                foreach (ConceptMention old in there) Array.ForEach(Enumerable.Range(old.First, old.Count).ToArray(), w => covered[w] = null);
                Cover(covered, Mention([.. concepts, .. there.SelectMany(m => m.Concepts)], first, last, text[words[first].Start..words[last].End], true), words);
                break;
            }
        }
    }

    // "The gut of patients is more permeable", "makes the gut leaky", "the gut leaks": what is said of a part of the body gives the name its other word.
    private void AddPredicates(IReadOnlyList<SentenceWord> words, ConceptMention?[] covered)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (covered[i] is not { } thing || thing.First != i || thing.Concepts[0].Kind is not (ConceptKind.Anatomical or ConceptKind.Process or ConceptKind.MicrobialCommunity or ConceptKind.Cell)) continue;
            if (NounOf(words, covered, thing) is { } noun)
            {
                Rename(covered, thing, noun);
                continue;
            }

            bool isJoined = i > 0 && Enumerable.Range(Math.Max(0, i - 4), Math.Min(4, i)).Any(w => words[w].Stem is "make" or "keep" or "leav" or "render" or "leave");
            int verbBefore = Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).FirstOrDefault(w => covered[w] is null && Whole(words, w, thing, true) is not null, -1);
            for (int w = verbBefore >= 0 ? verbBefore : thing.End; w < Math.Min(words.Count, thing.End + 10) && !words[w].IsMark; w++)
            {
                isJoined |= words[w].Stem is "suffer" or "sustain" or "show" || words[w].Lower is "is" or "are" or "was" or "were" or "be" or "becomes" or "become" or "became" or "get" or "gets" or "stays" or "stay" or "grow" or "grows";
                if (covered[w] is not null || Whole(words, w, thing, !isJoined) is not { } whole) continue;
                Rename(covered, thing, whole);
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
    private Concept? NounOf(IReadOnlyList<SentenceWord> words, ConceptMention?[] covered, ConceptMention thing)
    {
        bool hasPreposition = false;
        for (int w = thing.First - 1; w >= Math.Max(0, thing.First - 4) && !words[w].IsMark && covered[w] is null; w--)
        {
            if (words[w].Lower is "of" or "in" or "to" or "among") hasPreposition = true;
            else if (hasPreposition && words[w].Lower.Length > 3)
            {
                foreach (Concept part in thing.Concepts)
                    if (_wholes.TryGetValue((words[w].Stem, part.Id), out Concept? whole)) return whole;
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
    private static Dictionary<(string, string), Concept> Wholes(KnowledgeBase records, ConceptNames names)
    {
        var wholes = new Dictionary<(string, string), Concept>();
        foreach (Concept concept in records.Concepts)
        {
            foreach (string name in concept.Synonyms.Where(s => !s.Ambiguous).Select(s => s.Term).Prepend(concept.Label))
            {
                int space = name.IndexOf(' ');
                if (space <= 0) continue;
                IReadOnlyList<string> rest = Tokenizer.Terms(name[space..]); // "of" is no term
                (int length, IReadOnlyList<ConceptNames.Named> parts) = names.LongestAt(rest, 0);
                if (length == 0 || length < rest.Count) continue;
                foreach (ConceptNames.Named part in parts.Where(p => p.Concept.Kind is ConceptKind.Anatomical or ConceptKind.Process or ConceptKind.MicrobialCommunity or ConceptKind.Cell && p.Concept.Id != concept.Id))
                    wholes.TryAdd((Lexicon.StemOf(SpellingRules.ToAmerican(name[..space].ToLowerInvariant())), part.Concept.Id), concept);
            }
        }

        return wholes;
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
        if (Lexicon.Relations.At([words[first]], 0) is { Length: > 0, Meaning.Form: RelationForm.Verb } && (isTurned || (words[first].Lower is [.., 's'] or [.., 'e', 'd'] && words[first].Lower != words[first].Stem))) return true;
        for (int i = first; i <= last; i++)
        {
            if (own.Contains(i) || (words[i].Lower == "from" && connecting.Contains(" from ", StringComparison.Ordinal))) continue;
            if (words[i].Lower is "and" or "or" or "but" or "which" or "who" or "than" or "with" or "against" or "from" or "to" or "by" or "for" or "after" or "before" or "when" or "if" or "through" or "via" or "into") return true;
            if (Lexicon.Relations.At(words, i) is { Length: > 0, Meaning.Form: RelationForm.Verb or RelationForm.Link }) return true;
            if (Lexicon.ChangesBehind.At(words, i).Length > 0) return true;
        }

        return false;
    }

    private static bool HasMark(IReadOnlyList<SentenceWord> words, int first, int last)
    {
        for (int i = first; i <= last; i++)
            if (words[i].IsMark && !(words[i].Lower == "." && i > 0 && words[i - 1].Lower.Length == 1)) return true; // P. falciparum
        return false;
    }

    // What stands right behind a part of the body is another thing (skin flora is no gut flora), and anti-x is no x.
    private static void Cover(ConceptMention?[] covered, ConceptMention mention, IReadOnlyList<SentenceWord> words)
    {
        if (mention.First > 0 && !words[mention.First - 1].IsMark)
        {
            SentenceWord before = words[mention.First - 1];
            bool isPlace = mention.Concepts.All(c => c.Kind is ConceptKind.MicrobialCommunity or ConceptKind.Anatomical or ConceptKind.Microbe);
            if (isPlace && Lexicon.Sites.At([before], 0).Length > 0) return;
            if (before.Lower is "anti" or "non" && words[mention.First].IsJoined) return;
        }

        for (int i = mention.First; i < mention.End; i++) covered[i] = mention;
    }

    private static ConceptMention Mention(IReadOnlyList<Concept> concepts, int first, int last, string surface, bool isLoose) =>
        new([.. concepts.DistinctBy(c => c.Id)], first, last - first + 1, surface, isLoose);

    private static (List<string> Terms, List<int> WordOf) TermsOf(string text, IReadOnlyList<SentenceWord> words)
    {
        var terms = new List<string>();
        var wordOf = new List<int>();
        int word = 0;
        foreach (Token token in Tokenizer.Tokenize(text))
        {
            if (token.Increment == 0) continue;
            while (word < words.Count && words[word].End <= token.Start) word++;
            if (word == words.Count) break;
            terms.Add(token.Term);
            wordOf.Add(word);
        }

        return (terms, wordOf);
    }

    private static Dictionary<string, List<(string Name, string[] Terms, Concept[] Concepts)>> LooseNames(KnowledgeBase records)
    {
        var byTerms = new Dictionary<string, (string Name, string[] Terms, List<Concept> Concepts)>(StringComparer.Ordinal);
        foreach (Concept concept in records.Concepts)
        {
            IEnumerable<string> plain = concept.Synonyms.Where(s => !s.Ambiguous && s.Scope != SynonymScope.Abbreviation).Select(s => s.Term).Prepend(concept.Label);
            foreach (string name in plain)
            {
                string[] terms = [.. Tokenizer.Terms(name)];
                if (terms.Length is < 2 or > MaxLooseTerms || terms.Distinct().Count() < terms.Length || terms.Any(t => t.Length < 3)) continue;
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
