using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading.Concepts;

/// <summary>
/// Names made of other names: where "gut bugs" is a name and "bowel" another name of the gut, "bowel bugs" is understood; where
/// "pain in the joint" is one, so is "ache of the knee". A base need not write out each pairing. Thread-safe.
/// </summary>
internal sealed class Compounds
{
    private const int MostBetween = 3, MostSaid = 6;

    private static readonly HashSet<string> Copulas = new(StringComparer.Ordinal) { "is", "are", "was", "were", "be", "become", "becomes", "became", "get", "gets", "got", "stay", "stays", "stayed", "remain", "remains", "remained", "grow", "grows", "grew", "turn", "turned" };

    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "in", "of", "to", "within", "inside" };
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "the", "a", "an", "their", "its", "our", "your", "his", "her", "my", "this", "these", "those", "human", "circulating" };

    private readonly Dictionary<(string First, string Second), Concept> _pairs = [];
    private readonly Dictionary<(string Thing, string Word), Concept> _behind = [];
    private readonly Dictionary<(string Word, string Thing), Concept> _before = [];

    public Compounds(KnowledgeBase records, ConceptNames names)
    {
        // Names that mean the thing itself, made of such names, come first: an inflamed kind of a place may be another disease.
        foreach (bool exactOnly in new[] { true, false })
            foreach (Concept concept in records.Concepts)
                foreach (string name in concept.Synonyms.Where(s => !s.Ambiguous && (s.Scope == SynonymScope.Exact || (!exactOnly && s.Scope == SynonymScope.Narrower))).Select(s => s.Term).Prepend(concept.Label))
                    Index(concept, name, names, exactOnly);
    }

    /// <summary>Widens and joins the mentions of a sentence to those that they make together.</summary>
    public void Add(string text, IReadOnlyList<SentenceWord> words, ConceptMention?[] covered)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (covered[i] is not { } thing || thing.First != i) continue;
            if (Said(words, covered, thing) is { } said) covered.AsSpan(thing.First, thing.Count).Fill(thing with { Concepts = [said, .. thing.Concepts], IsLoose = true });
            else if (Joined(words, covered, thing) is { } pair) Lay(text, words, covered, pair.Whole, thing, pair.Other);
            else if (thing.End < words.Count && IsPlain(words[thing.End], covered[thing.End]) && !IsVerb(words, thing.End) && Find(_behind, thing, c => (c, words[thing.End].Stem)) is { } behind) Lay(text, words, covered, behind, thing.First, thing.End + 1, thing);
            else if (i > 0 && IsPlain(words[i - 1], covered[i - 1]) && Find(_before, thing, c => (words[i - 1].Stem, c)) is { } before) Lay(text, words, covered, before, i - 1, thing.End, thing);
        }
    }

    private (Concept Whole, ConceptMention Other)? Joined(IReadOnlyList<SentenceWord> words, ConceptMention?[] covered, ConceptMention first)
    {
        int at = first.End;
        bool isLinked = false;
        for (; at < words.Count && at - first.End <= MostBetween && covered[at] is null; at++)
        {
            if (Links.Contains(words[at].Lower)) isLinked = true;
            else if (!Fillers.Contains(words[at].Lower)) return null;
        }

        if (at >= words.Count || covered[at] is not { } second || second == first || (at > first.End && !isLinked)) return null;
        foreach (Concept a in first.Concepts)
            foreach (Concept b in second.Concepts)
                if (_pairs.TryGetValue((a.Id, b.Id), out Concept? whole) || (isLinked && _pairs.TryGetValue((b.Id, a.Id), out whole))) return (whole, second);
        return null;
    }

    // "The joints became more inflamed" speaks of the inflammation of the joint.
    private Concept? Said(IReadOnlyList<SentenceWord> words, ConceptMention?[] covered, ConceptMention thing)
    {
        if (thing.Concepts.All(c => c.Kind is not ConceptKind.Anatomical)) return null;
        bool isSaid = false;
        for (int at = thing.End; at < words.Count && at - thing.End <= MostSaid && !words[at].IsMark; at++)
        {
            if (covered[at] is { } state)
            {
                if (!isSaid) return null;
                return thing.Concepts.SelectMany(a => state.Concepts.Select(b => _pairs.GetValueOrDefault((a.Id, b.Id)) ?? _pairs.GetValueOrDefault((b.Id, a.Id)))).FirstOrDefault(c => c is not null);
            }

            if (words[at].Lower is "and" or "or" or "but" or "that" or "which" or "who") return null;
            isSaid |= Copulas.Contains(words[at].Lower);
        }

        return null;
    }

    private static Concept? Find(Dictionary<(string, string), Concept> index, ConceptMention thing, Func<string, (string, string)> key)
    {
        foreach (Concept concept in thing.Concepts)
            if (index.TryGetValue(key(concept.Id), out Concept? whole) && !thing.Concepts.Contains(whole)) return whole;
        return null;
    }

    private static bool IsPlain(SentenceWord word, ConceptMention? mention) => mention is null && !word.IsMark && word.Lower.Length > 3;

    // "x calms y" says something of x.
    private static bool IsVerb(IReadOnlyList<SentenceWord> words, int at) =>
        words[at].Lower is [.., 's'] or [.., 'e', 'd'] && Lexicon.Relations.At(words, at) is { Length: > 0, Meaning.Form: RelationForm.Verb or RelationForm.Change };

    private static void Lay(string text, IReadOnlyList<SentenceWord> words, ConceptMention?[] covered, Concept whole, ConceptMention first, ConceptMention second) =>
        Lay(text, words, covered, whole, Math.Min(first.First, second.First), Math.Max(first.End, second.End), first, second);

    private static void Lay(string text, IReadOnlyList<SentenceWord> words, ConceptMention?[] covered, Concept whole, int from, int to, params ConceptMention[] parts)
    {
        ConceptMention mention = MentionCover.Of([whole, .. parts.SelectMany(p => p.Concepts)], from, to - 1, text[words[from].Start..words[to - 1].End], true);
        for (int i = from; i < to; i++) covered[i] = mention;
    }

    private void Index(Concept concept, string name, ConceptNames names, bool exactOnly)
    {
        string[] words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (int cut = 1; cut < words.Length; cut++)
        {
            Concept[] left = Whole(names, words[..cut], concept, exactOnly), right = Whole(names, words[cut..], concept, exactOnly);
            foreach (Concept a in left)
                foreach (Concept b in right)
                    _pairs.TryAdd((a.Id, b.Id), concept);
            if (cut == words.Length - 1 && right.Length == 0 && words[^1].Length > 3) foreach (Concept a in left) _behind.TryAdd((a.Id, Stem(words[^1])), concept);
            if (cut == 1 && left.Length == 0 && words[0].Length > 3) foreach (Concept b in right) _before.TryAdd((Stem(words[0]), b.Id), concept);
        }
    }

    // The concepts that a stretch of a name is itself a whole name of, other than the one it is part of.
    private static Concept[] Whole(ConceptNames names, string[] words, Concept but, bool exactOnly)
    {
        IReadOnlyList<string> terms = Tokenizer.Terms(string.Join(' ', words));
        if (terms.Count == 0) return [];
        (int length, IReadOnlyList<ConceptNames.Named> found) = names.LongestAt(terms, 0);
        return length < terms.Count ? [] : [.. found.Where(n => !n.IsAmbiguous && (n.Scope == SynonymScope.Exact || (!exactOnly && n.Scope == SynonymScope.Narrower)) && n.Concept.Id != but.Id).Select(n => n.Concept)];
    }

    private static string Stem(string word) => Lexicon.StemOf(SpellingRules.ToAmerican(TextFolding.Fold(word)));
}
