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
    public static bool IsDenied(SentenceParts sentence, int from, RelationCue head, RelationCue tail, int to)
    {
        int denials = 0;
        bool hasNeither = false;
        foreach ((int at, _, string kind) in Lexicon.Negations.In(sentence.Words))
        {
            if (kind != "denies" || at < from || at >= to || (at >= head.Start && at < head.End) || (at >= tail.Start && at < tail.End && tail.Word.Phrase.Contains(' '))) continue;
            if (at > 1 && sentence.Lower(at - 1) is "do" or "does" or "did" && sentence.Lower(at - 2) is "who" or "that") continue;
            if (at > 0 && sentence.Lower(at - 1) is "who" or "whose") continue;
            if (sentence.Lower(at) == "nor" && hasNeither) continue; // "neither ... nor" denies once
            hasNeither |= sentence.Lower(at) == "neither";
            denials++;
        }

        return denials % 2 == 1;
    }

    /// <summary>True where a word in front of another denies.</summary>
    public static bool IsDeniedBefore(SentenceParts sentence, int start) => Lexicon.Negations.In(sentence.Words, 0, start).Any(n => n.Meaning == "denies");

    /// <summary>The words that deny, as written; what to say where there are none.</summary>
    public static string Words(SentenceParts sentence, string otherwise) =>
        string.Join(" ", Lexicon.Negations.In(sentence.Words).Where(n => n.Meaning == "denies").Select(n => sentence.Surface(n.Start, n.Start + n.Length)).DefaultIfEmpty(otherwise));
}
