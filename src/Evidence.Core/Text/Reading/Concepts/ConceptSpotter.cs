using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading.Concepts;

/// <summary>
/// Finds the concepts that a sentence names: the longest name at each place, then names whose words stand apart or turned round
/// ("permeability of the gut"). A short form with other meanings counts only beside another name of the base. Thread-safe.
/// </summary>
internal sealed class ConceptSpotter
{
    private readonly ConceptNames _names;
    private readonly Compounds _compounds;
    private readonly LooseNames _loose;
    private readonly Wholes _wholes;
    private readonly Origins _origins;
    private readonly TellingWords _telling;

    public ConceptSpotter(KnowledgeBase records)
    {
        _names = new ConceptNames(records);
        _compounds = new Compounds(records, _names);
        _loose = new LooseNames(records, _names);
        _wholes = new Wholes(records, _names);
        _origins = new Origins(records, _names);
        _telling = new TellingWords(records);
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
            while (length > 1 && MentionCover.HasMark(words, wordOf[i], wordOf[i + length - 1]) && !IsListOfAdjectives(words, wordOf, i, length)) (length, named) = _names.LongestAt(terms, i, length - 1); // "salt, the rock" is no rock salt
            if (length > 1 && NameUse.IsVerbWithObject(words, wordOf[i], wordOf[i + length - 1], named)) length = 0;
            if (length > 1 && NameUse.IsVerb(words, wordOf[i + length - 1])) (length, named) = _names.LongestAt(terms, i, length - 1);
            if (length == 1 && NameUse.IsVerbBeforeObject(words, wordOf[i])) length = 0;
            if (length == 1 && named.All(n => NameUse.IsOnlyAlike(words[wordOf[i]], n))) length = 0;
            if (length == 0)
            {
                i++;
                continue;
            }

            int first = wordOf[i], last = wordOf[i + length - 1];
            ConceptNames.Named[] plain = [.. named.Where(n => !n.IsAmbiguous)];
            string surface = text[words[first].Start..words[last].End];
            if (plain.Length > 0) MentionCover.Cover(covered, MentionCover.Of([.. plain.Select(n => n.Concept), .. Inside(terms, i, length, plain[0].Concept)], first, last, surface, false) with { IsBroad = plain.All(n => n.Scope == SynonymScope.Broader), IsNarrow = plain.All(n => n.Scope == SynonymScope.Narrower) }, words);
            else if (named[0].Scope != SynonymScope.Abbreviation || surface.Count(char.IsUpper) >= 2 || (surface.Length == 3 && surface.Any(char.IsUpper)))
                doubtful.Add((MentionCover.Of([.. named.Select(n => n.Concept)], first, last, surface, false), named.Any(n => known.Contains(n.Concept.Id))));
            i += length;
        }

        _compounds.Add(text, words, covered);
        _loose.Add(text, words, terms, wordOf, covered);
        _wholes.Add(text, words, covered);
        _origins.Add(text, words, covered);
        bool hasOther = covered.Any(m => m is not null) || doubtful.Count > 1;
        foreach ((ConceptMention mention, bool isKnown) in doubtful)
            if ((isKnown || hasOther) && Enumerable.Range(mention.First, mention.Count).All(w => covered[w] is null)) MentionCover.Cover(covered, mention, words);
        _telling.Add(text, words, terms, wordOf, covered);
        ConceptMention[] found = [.. covered.Where(m => m is not null).Distinct().Select(m => m!).OrderBy(m => m.First)];
        found = [.. found.Where(m => !(m.Concepts[0].Kind == ConceptKind.Anatomical && m.End + 1 < words.Count && words[m.End].IsJoined && words[m.End].Lower.EndsWith("ing", StringComparison.Ordinal)))]; // "skin-eating cells"
        return [.. found.Where((m, i) => !(i + 1 < found.Length && found[i + 1].First == m.End && m.Concepts.All(c => c.Kind == ConceptKind.MicrobialCommunity) && found[i + 1].Concepts[0].Kind == ConceptKind.Microbe))]; // "the skin microbe X"
    }

    /// <summary>The concept of a name, or null.</summary>
    public Concept? Named(string name)
    {
        IReadOnlyList<string> terms = Tokenizer.Terms(name);
        (int length, IReadOnlyList<ConceptNames.Named> named) = _names.LongestAt(terms, 0);
        return length == terms.Count && length > 0 ? named.FirstOrDefault(n => !n.IsAmbiguous)?.Concept : null;
    }

    // "a fatty, sugary diet": commas stand right between the words of the name.
    private static bool IsListOfAdjectives(IReadOnlyList<SentenceWord> words, List<int> wordOf, int start, int length) =>
        length > 2 && Enumerable.Range(start, length - 1).All(t => wordOf[t + 1] == wordOf[t] + 1 || (wordOf[t + 1] == wordOf[t] + 2 && words[wordOf[t] + 1].Lower == "," && t < start + length - 2));

    // A disturbed community is a state of the community, a substance in the blood is the substance: what is said of the one is said of the other.
    private IEnumerable<Concept> Inside(List<string> terms, int start, int length, Concept whole)
    {
        if (whole.Kind == ConceptKind.DiseaseOrSymptom && length > 1)
        {
            (int inner, IReadOnlyList<ConceptNames.Named> of) = _names.LongestAt(terms, start, length - 1); // the pain of a disease is the disease too
            if (inner == length - 1) foreach (ConceptNames.Named name in of.Where(n => n is { IsAmbiguous: false, Concept.Kind: ConceptKind.DiseaseOrSymptom } && n.Concept.Id != whole.Id)) yield return name.Concept;
        }

        if (whole.Kind == ConceptKind.MicrobialCommunity)
        {
            for (int i = 1; i < length; i++) // what comes from people with a disease may be said of the disease
                if (_names.LongestAt(terms, start + i, length - i) is { Length: > 0, Concepts: var donors }) foreach (ConceptNames.Named name in donors.Where(n => n is { IsAmbiguous: false, Concept.Kind: ConceptKind.DiseaseOrSymptom })) yield return name.Concept;
        }

        if (whole.Kind is not (ConceptKind.Process or ConceptKind.Measurement)) yield break;
        if (length > 1)
        {
            (_, IReadOnlyList<ConceptNames.Named> first) = _names.LongestAt(terms, start, length - 1);
            foreach (ConceptNames.Named name in first.Where(n => n.Concept.Kind == ConceptKind.Chemical)) yield return name.Concept;
        }

        for (int i = 1; i < length; i++)
        {
            (int inner, IReadOnlyList<ConceptNames.Named> named) = _names.LongestAt(terms, start + i, length - i);
            if (inner != length - i) continue;
            foreach (ConceptNames.Named name in named.Where(n => n is { IsAmbiguous: false, Concept.Kind: ConceptKind.MicrobialCommunity } || (whole.Kind == ConceptKind.Measurement && n is { IsAmbiguous: false, Concept.Kind: ConceptKind.DiseaseOrSymptom }))) yield return name.Concept;
            yield break;
        }
    }

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

}
