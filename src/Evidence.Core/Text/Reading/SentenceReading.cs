using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading;

/// <summary>What the reader made of one sentence, with the words that led to each decision.</summary>
internal sealed record SentenceReading
{
    public required string Text { get; init; }

    public required IReadOnlyList<SentenceWord> Words { get; init; }

    public required IReadOnlyList<ConceptMention> Mentions { get; init; }

    public required IReadOnlyList<Proposition> Propositions { get; init; }

    /// <summary>What the sentence before names and this one points back to ("these patients", "their"); empty where it points to nothing. They stand at no word of this sentence.</summary>
    public IReadOnlyList<ConceptMention> Former { get; init; } = [];

    /// <summary>Why evidence could not decide the sentence (question, advertising, opinion ...), or null.</summary>
    public required Cue? Uncheckable { get; init; }

    /// <summary>True where the frame alone speaks against checking; a sentence that still matches a claim is checked.</summary>
    public required bool IsSoftlyUncheckable { get; init; }

    public required bool IsPitch { get; init; }

    public required ClaimStrength Strength { get; init; }

    /// <summary>The words that weighed most for <see cref="Strength"/>.</summary>
    public required IReadOnlyList<Cue> StrengthReasons { get; init; }

    /// <summary>Words that make the finding sure or true of everybody.</summary>
    public required IReadOnlyList<CertaintyCue> Certainties { get; init; }

    public required Population Population { get; init; }

    /// <summary>True where the sentence names living beings of any kind.</summary>
    public required bool NamesPopulation { get; init; }

    /// <summary>True where it tells the reader what to do.</summary>
    public required bool IsAdvice { get; init; }

    /// <summary>True for one that announces what is to come or explains a word.</summary>
    public required bool IsBesideTheThing { get; init; }

    /// <summary>Content words that neither the base nor the tables know, as stems.</summary>
    public required IReadOnlyList<string> Foreign { get; init; }

    /// <summary>Diseases that the sentence names and the base does not hold, as stems.</summary>
    public required IReadOnlyList<string> ForeignConditions { get; init; }

    public required IReadOnlyList<Cue> Cues { get; init; }

    /// <summary>Stems of the words that carry meaning, and neither name a concept nor deny nor say whom it is about.</summary>
    public IReadOnlySet<string> PlainWords => field ??= Words
        .Where((w, i) => !w.IsMark && w.Lower.Length >= 3 && Lexicon.Negations.At(Words, i).Length == 0 && Lexicon.Populations.At(Words, i).Length == 0 && !Mentions.Any(m => i >= m.First && i < m.End) && Tokenizer.Terms(w.Lower).Count > 0)
        .Select(w => w.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>Its words that set one thing beside another.</summary>
    public IReadOnlyList<(int Start, int Length, string Kind)> Comparisons => field ??= [.. Lexicon.Comparisons.In(Words)];

    /// <summary>True where it sets groups beside each other, whether they differ or not.</summary>
    public bool ComparesGroups => Comparisons.Any(c => c.Kind is "compares" or "alike");

    /// <summary>For each word whether it only says what is not so.</summary>
    public bool[] Asides => field ??= Reading.Propositions.Asides.In(Words);

    /// <summary>For each word whether it only explains a thing behind its name .</summary>
    public bool[] Apposed => field ??= Reading.Propositions.Appositions.In(Words, Mentions);

    /// <summary>For each word whether it names a thing.</summary>
    public bool[] Named => field ??= [.. Enumerable.Range(0, Words.Count).Select(i => Mentions.Any(m => i >= m.First && i < m.End))];

    /// <summary>For each word the relation, change or denial that begins there, by its length in words (0 where none begins) and its effect; null stands for a denial.</summary>
    public (int Length, Effect? Effect)[] Directed => field ??= [.. Enumerable.Range(0, Words.Count).Select(i => DirectionWords.At(Words, i, at => Named[at]))];

    /// <summary>The terms of each word; none for a mark.</summary>
    public IReadOnlyList<IReadOnlyList<string>> WordTerms => field ??= [.. Words.Select(w => w.IsMark ? [] : Tokenizer.Terms(Text[w.Start..w.End]))];

    /// <summary>All its terms, each once.</summary>
    public IReadOnlySet<string> Terms => field ??= WordTerms.SelectMany(t => t).ToHashSet(StringComparer.Ordinal);

    /// <summary>All its terms, each as often as it stands there.</summary>
    public IReadOnlyList<TermPlace> Places => field ??= MakePlaces();

    /// <summary>True where its words deny an odd number of times.</summary>
    public bool IsDenied => Lexicon.Negations.In(Words).Where(n => n.Meaning == "denies" && !Reading.Propositions.Denials.IsOfPeople(Words, n.Start)).Where((n, i) => i == 0 || Words[n.Start].Lower != "nor").Count() % 2 == 1;

    private List<TermPlace> MakePlaces()
    {
        var places = new List<TermPlace>();
        var named = new Dictionary<ConceptMention, HashSet<string>>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < Words.Count; i++)
        {
            if (WordTerms[i].Count == 0) continue;
            ConceptMention? mention = Mentions.FirstOrDefault(m => i >= m.First && i < m.End);
            HashSet<string>? with = mention is null ? [.. WordTerms[i]] : named.GetValueOrDefault(mention);
            if (with is null) named[mention!] = with = [.. Tokenizer.Terms(mention!.Words).Where(t => !Lexicon.Everyday.Contains(t))];
            places.AddRange(WordTerms[i].Select(term => new TermPlace(term, i, mention, with)));
        }

        return places;
    }
}
