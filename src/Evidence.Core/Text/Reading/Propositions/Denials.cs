namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>Whether a relation is denied: an odd number of words that deny, within its clause.</summary>
internal static class Denials
{
    /// <summary>True where the sentence says that there is no such bond.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">First word of the clause.</param>
    /// <param name="head">First word of relation of the chain.</param>
    /// <param name="tail">Last one.</param>
    /// <param name="to">One past the last word that may deny it.</param>
    /// <param name="end">One past the last word of the clause; up to there a comparison may.</param>
    public static bool IsDenied(SentenceParts sentence, int from, RelationCue head, RelationCue tail, int to, int end)
    {
        int denials = 0;
        bool hasNeither = false, isEitherWay = false;
        from = BehindTheReason(sentence, from, head.Start);
        foreach ((int at, int length, string kind) in Lexicon.Negations.In(sentence.Words))
        {
            bool isWithin = at < to || (at < end && (sentence.Lower(at + length - 1) == "than" || SaysOf(sentence, at))); // "... no better than"
            isEitherWay |= kind == "same" && at >= from && at < end && !(at < tail.End && at + length > tail.Start);
            if (kind != "denies" || at < from || !isWithin || IsPartOfAName(sentence, at, length) || (at >= head.Start && at < head.End) || (at >= tail.Start && at < tail.End && tail.Word.Phrase.Contains(' '))) continue;
            if (IsOfPeople(sentence.Words, at)) continue;
            if (at < head.Start && IsOfWhatIsWith(sentence, at, head.Start)) continue;
            if (sentence.IsAside(at)) continue;
            if (sentence.Lower(at) == "nor" && (hasNeither || at >= tail.End)) continue; // "neither ... nor" denies once
            hasNeither |= sentence.Lower(at) == "neither";
            denials++;
        }

        if (head == tail && tail.Start > 0 && sentence.Lower(tail.Start - 1) == "without" && sentence.Lower(tail.Start).EndsWith("ing", StringComparison.Ordinal)) denials++; // "x, without harming y,"; in a chain it turns the direction
        return denials % 2 == 1 || (denials == 0 && isEitherWay); // "with or without x"
    }

    /// <summary>True for "with x as without it", "with or without x".</summary>
    public static bool IsEitherWay(SentenceParts sentence, int from, RelationCue tail, int end) =>
        Lexicon.Negations.In(sentence.Words, from, end).Any(n => n.Meaning == "same" && !(n.Start < tail.End && n.Start + n.Length > tail.Start));

    /// <summary>True where a word denies something of people only: "those who do not have x".</summary>
    public static bool IsOfPeople(IReadOnlyList<SentenceWord> words, int at)
    {
        if (at == 0) return false;
        string before = words[at - 1].Lower, opener = at > 1 ? words[at - 2].Lower : "";
        bool isWithNone = words[at].Lower is "neither" or "none" && before == "with";
        bool isOfWhoDo = before is "do" or "does" or "did" && opener is "who" or "that" && !(at > 2 && words[at - 3].IsMark);
        bool isOfWhoAre = before is "have" or "has" or "had" or "are" or "were" && (opener == "who" || (opener == "that" && at > 2 && IsOfBeings(words, at - 3)));
        return isWithNone || isOfWhoDo || isOfWhoAre || before is "who" or "whose" || IsOfThose(words, at);
    }

    // "animals with no x do y" denies nothing; "x goes by, with no y" does.
    private static bool IsOfWhatIsWith(SentenceParts sentence, int at, int relation)
    {
        if (at == 0 || sentence.Lower(at) is not ("no" or "not") || sentence.Lower(at - 1) != "with") return false;
        bool isSetOff = at > 1 && sentence.Lower(at - 2) == ",", isInserted = Enumerable.Range(at, relation - at).Any(i => sentence.Lower(i) == ",");
        return !isSetOff || isInserted;
    }

    private static bool IsOfBeings(IReadOnlyList<SentenceWord> words, int at) => words[at].Lower is "those" or "ones" or "others" || Lexicon.Populations.At(words, at).Length > 0;

    // "as badly hit as those that got hardly any x"
    private static bool IsOfThose(IReadOnlyList<SentenceWord> words, int at)
    {
        for (int i = at - 1; i > Math.Max(0, at - 5) && !words[i].IsMark; i--)
            if (words[i].Lower is "that" or "who") return words[i - 1].Lower is "those" or "ones" or "others";
        return false;
    }

    // "an x that is no leakier": said of the thing in front.
    private static bool SaysOf(SentenceParts sentence, int at) => sentence.Lower(at) is "no" or "not" && sentence.Mentions.Any(m => m.IsLoose && at >= m.End && at <= m.End + 3);

    // "free of x" may be the name of a state.
    private static bool IsPartOfAName(SentenceParts sentence, int at, int length) =>
        sentence.MentionAt(at) is { } mention && (!mention.IsLoose || mention.Concepts.SelectMany(c => c.Names).Any(n => n.Contains(sentence.Surface(at, at + length), StringComparison.OrdinalIgnoreCase)));

    // "x does y no good, since it raises z": what is denied is said before the reason.
    private static int BehindTheReason(SentenceParts sentence, int from, int start)
    {
        for (int i = start - 1; i > from; i--)
        {
            if (sentence.Lower(i) == "nor") return i;
            if (sentence.Lower(i) is "since" or "because" || (sentence.Lower(i) is "for" && sentence.Lower(i - 1) == ",")) return i + 1;
        }

        return from;
    }

    /// <summary>True where a word in front of another denies.</summary>
    public static bool IsDeniedBefore(SentenceParts sentence, int from, int start) => Lexicon.Negations.In(sentence.Words, from, start).Any(n => n.Meaning == "denies");

    /// <summary>The words that deny, as written; what to say where there are none.</summary>
    public static string Words(SentenceParts sentence, string otherwise) =>
        string.Join(" ", Lexicon.Negations.In(sentence.Words).Where(n => n.Meaning == "denies").Select(n => sentence.Surface(n.Start, n.Start + n.Length)).DefaultIfEmpty(otherwise));
}
