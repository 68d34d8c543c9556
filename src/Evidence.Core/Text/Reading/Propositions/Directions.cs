namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>Where the words around a mention send it: "less", "loss of", "x blockers", "x fell". Directions multiply.</summary>
internal sealed class Directions(SentenceParts sentence)
{
    /// <summary>Where an effect sends a thing: 1 up, -1 down, 0 not said.</summary>
    public static int SignOf(Effect effect, ConceptMention mention) => effect switch
    {
        Effect.Up => 1,
        Effect.Down => -1,
        Effect.Good => Valence.Of(mention.Concepts[0]) < 0 ? -1 : 1,
        Effect.Bad => Valence.Of(mention.Concepts[0]) < 0 ? 1 : -1,
        _ => 0,
    };

    /// <summary>True for "it makes no difference whether": what acts stands behind.</summary>
    public bool IsWhether(int start, int end) => start > 0 && sentence.Lower(start - 1) == "it" && end < sentence.Words.Count && sentence.Lower(end) is "whether" or "if";

    /// <summary>The "whether" somewhere behind "it makes no difference to"; null where none stands there.</summary>
    public int? WhetherBehind(int start, int end, int to) =>
        start > 0 && sentence.Lower(start - 1) == "it" && Enumerable.Range(end, Math.Max(0, to - end)).FirstOrDefault(i => sentence.Lower(i) is "whether" or "if", -1) is > 0 and var at ? at : null;

    /// <summary>The product of two directions, of which one may not be known.</summary>
    public static int Product(int left, int right) => left == 0 ? right : right == 0 ? left : left * right;

    /// <summary>True where a thing is what somebody uses: "killing off x with y", "by blocking x through y" act by y.</summary>
    public bool IsInstrument(ConceptMention mention, int from)
    {
        int at = mention.First - 1;
        if (at > 0 && sentence.Lower(at) is "a" or "an" or "the" or "some" or "its" or "their" or "your") at--;
        if (at < 0 || sentence.Lower(at) is not ("with" or "using" or "through" or "via")) return false;
        while (from < mention.First && (sentence.Words[from].IsMark || sentence.Lower(from) is "by")) from++;
        return Lexicon.Relations.At(sentence.Words, from) is { Length: > 0, Meaning: { Form: RelationForm.Verb, Effect: Effect.Down or Effect.Up } } && sentence.MentionAt(from) is null;
    }

    /// <summary>-1 where the sentence speaks of less of what acts, else 1.</summary>
    public int OfAgent(SidePart part)
    {
        int sign = 1;
        int by = part.Preposition is "with" or "by" ? LastWord(part, part.Preposition) : -1; // what is killed with x is not x
        foreach ((int at, _, ChangeWord change) in Before(part))
            if (at < by) continue;
            else if (change.Effect == Effect.Good && Valence.Of(part.Mention.Concepts[0]) < 0 && sentence.Lower(at).EndsWith("ing", StringComparison.Ordinal)) sign = -sign; // "mending x"
            else if (change.Effect is Effect.Down or Effect.Bad && change.Phrase is not ("low" or "little" or "few" or "weak" or "poor") || change.Phrase is "low" or "little") sign = change.Effect == Effect.Bad && Valence.Of(part.Mention.Concepts[0]) <= 0 ? sign : -sign;
        if (Joined(part) is { Effect: Effect.Down }) sign = -sign;
        bool isWithout = !Before(part).Any(c => c.Change.Phrase == "without") && Enumerable.Range(part.Edge, Math.Max(0, part.Mention.First - part.Edge)).Any(i => sentence.Lower(i) == "without" && !(i > 0 && sentence.Lower(i - 1) is "or" or "do"));
        return isWithout ? -sign : sign; // "without x, y does not"
    }

    private int LastWord(SidePart part, string word)
    {
        int at = part.Mention.First - 1;
        while (at >= part.Edge && sentence.Lower(at) != word) at--;
        return at;
    }

    /// <summary>True where a thing is kept from what makes its name: "keeps x from forming".</summary>
    public bool IsKeptFromIt(SidePart part) => part.Mention is { End: var end } && end + 1 < sentence.Words.Count && sentence.Lower(end) == "from" && (part.Mention.IsLoose ? Lexicon.Predicates.At(sentence.Words, end + 1).Length > 0 : sentence.Lower(end + 1) is "forming" or "developing" or "arising" or "starting" or "growing");

    /// <summary>The product of the words in front, 1 where there are none.</summary>
    public int Modifiers(SidePart part)
    {
        int sign = 1;
        foreach ((_, _, ChangeWord change) in Before(part))
            if (change.Effect == Effect.Down || (change.Effect == Effect.Bad && Valence.Of(part.Mention.Concepts[0]) >= 0 && change.Phrase.Contains(' '))) sign = -sign;
        if (Joined(part) is { } joined) sign *= SignOf(joined.Effect, part.Mention);
        return sign;
    }

    /// <summary>Where the words around a thing send it, or null where they say nothing.</summary>
    public int? Around(SidePart part)
    {
        int? sign = null;
        foreach ((int at, _, ChangeWord change) in Before(part).Concat(Behind(part)))
            if (change.Effect != Effect.Same) sign = (sign ?? 1) * (part.Mention.IsLoose && Lexicon.Predicates.At(sentence.Words, at).Length > 0 ? 1 : SignOf(change.Effect, part.Mention)); // "throws x off balance" raises the imbalance of x
        if (Joined(part) is { } joined) sign = (sign ?? 1) * SignOf(joined.Effect, part.Mention);
        return sign;
    }

    /// <summary>True where the word of relation is a word of the name that the thing got from it: "the lining is weakened" names the weakened lining.</summary>
    public bool IsInName(RelationCue cue, ConceptMention mention) =>
        mention.IsLoose && (cue.Start < mention.First || cue.Start >= mention.End)
        && mention.Concepts[0].Names.Any(n => n.IndexOf(' ') is > 0 and var space && Lexicon.StemOf(SpellingRules.ToAmerican(n[..space].ToLowerInvariant())) == sentence.Words[cue.Start].Stem);

    /// <summary>True where "back", "down" or "away" stands right behind a thing: the other half of a verb in two pieces.</summary>
    public bool IsSentAway(SidePart part) => part.Mention.End < sentence.Words.Count && sentence.Lower(part.Mention.End) is "back" or "down" or "away" or "off" or "out"
        && (part.Mention.End + 1 >= sentence.Words.Count || sentence.Lower(part.Mention.End + 1) is not ("to" or "into" or "onto"));

    /// <summary>Where a relation and the words behind it send a thing that is not named again ("the disease").</summary>
    public int Behind(RelationCue cue, ConceptMention thing, int to)
    {
        int sign = cue.Word.Form is RelationForm.Make or RelationForm.Particle or RelationForm.Get ? 1 : SignOf(cue.Word.Effect, thing);
        to = Enumerable.Range(cue.End, Math.Max(0, to - cue.End)).FirstOrDefault(i => sentence.Lower(i) is "by" or "through" or "via", to); // how it is done
        foreach ((_, _, ChangeWord change) in Lexicon.ChangesBehind.In(sentence.Words, cue.End, to).Concat(cue.Word.Form is RelationForm.Make or RelationForm.Get ? Lexicon.Changes.In(sentence.Words, cue.End, to) : []).DistinctBy(c => c.Start))
            if (change.Effect != Effect.Same && !(change.Effect == Effect.Down && cue.Word.Effect == Effect.Down && change.Phrase is "down" or "off" or "away")) sign *= SignOf(change.Effect, thing); // "slows it down"
        return sign;
    }

    private IEnumerable<(int Start, int Length, ChangeWord Change)> Before(SidePart part)
    {
        List<(int, int, ChangeWord)> own = [.. Lexicon.Changes.In(sentence.Words, part.Edge, part.Mention.First).Where(c => !sentence.IsAside(c.Start) && !IsCutOff(c.Start + c.Length, part.Mention.First) && !(sentence.Lower(c.Start) == "healthy" && c.Start + 1 < part.Mention.First) && !(sentence.Lower(c.Start) == "little" && c.Start > 0 && sentence.Lower(c.Start - 1) is "that" or "this" or "the" or "a" or "our" or "your" or "these" or "those"))]; // "that little x", "makes the healthy one x"
        if (own.Count == 0)
        {
            // "blocking x", "by reducing x": what is done to it first.
            foreach ((int at, int length, RelationWord word) in Lexicon.Relations.In(sentence.Words, part.Edge, part.Mention.First))
                if (word.Form == RelationForm.Verb && sentence.Lower(at).EndsWith("ing", StringComparison.Ordinal) && !IsCue(at) && !Enumerable.Range(at, part.Mention.First - at).Any(i => sentence.Lower(i) == ",")) own.Add((at, length, new ChangeWord(word.Phrase, word.Effect)));
        }

        if (own is [.., var (former, span, first), var (latter, _, second)] && former + span < latter && IsDown(first) == IsDown(second) && Enumerable.Range(former + span, latter - former - span).All(i => sentence.Lower(i) is "," or "and")) own.RemoveAt(own.Count - 2); // "fewer, smaller x" says it twice
        return own.Count == 0 && part.SharesWith is { } other ? Before(other) : own;
    }

    private IEnumerable<(int Start, int Length, ChangeWord Change)> Behind(SidePart part)
    {
        int from = part.Mention.End + (Joined(part) is null ? 0 : 1), to = from;
        while (to < part.To && (IsOfBeings(to) || (sentence.Lower(to) is "that" or "which" && to + 1 < part.To && sentence.Lower(to + 1) is "is" or "are" or "was" or "were") || (sentence.Lower(to) is not ("than" or "who" or "which" or "that" or "compared" or "and" or "or" or "but")
            && (sentence.Lower(to) is not ("in" or "with" or "of" or "among") || sentence.Lower(to - 1) is "part" or "some" || Lexicon.ChangesBehind.At(sentence.Words, to, part.To).Length > 0)))) to++;
        return Lexicon.ChangesBehind.In(sentence.Words, from, to).Where(c => !sentence.IsAside(c.Start));
    }

    // "stays mild, in mice on x": said of what stands before.
    private bool IsCutOff(int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(i => sentence.Lower(i) == "," && i + 1 < to && sentence.Lower(i + 1) is "in" or "among" or "when" or "if" or "after" or "with" or "under");

    private static bool IsDown(ChangeWord change) => change.Effect is Effect.Down or Effect.Good;

    // "makes the x of mice less y"
    private bool IsOfBeings(int at) => sentence.Lower(at) is "of" or "in" && at + 1 < sentence.Words.Count && (Lexicon.Populations.At(sentence.Words, at + 1) is { Length: > 0 } || (at + 2 < sentence.Words.Count && sentence.Lower(at + 1) is "a" or "an" or "the" && Lexicon.Populations.At(sentence.Words, at + 2).Length > 0));

    private ChangeWord? Joined(SidePart part) =>
        !IsCue(part.Mention.End) && part.Mention.End < sentence.Words.Count && Lexicon.ChangesJoined.At(sentence.Words, part.Mention.End) is { Length: > 0, Meaning: { } word } ? word : null;

    private bool IsCue(int at) => sentence.Cues.Any(c => c.Start == at);
}
