namespace Evidence.Core.Text.Reading.Concepts;

/// <summary>Whether words that look like a name are used as one.</summary>
internal static class NameUse
{
    private const int MostEnding = 4;

    // "damages the joints" has the words of "joint damage"; "x can flare up" those of "flare-up".
    public static bool IsVerbWithObject(IReadOnlyList<SentenceWord> words, int first, int last, IReadOnlyList<ConceptNames.Named> named)
    {
        bool isVerb = Lexicon.Relations.At([words[first]], 0) is { Length: > 0, Meaning.Form: RelationForm.Verb };
        if (isVerb && first < last && IsDeterminer(words[first + 1]) && !(first == 0 && named.Any(n => n.Term.Split(' ') is [var verb, "a" or "the", ..] && Lexicon.StemOf(SpellingRules.ToAmerican(verb)) == words[first].Stem))) return true; // "Tear the x and y follows"
        // "sensitises pain" is no "sensitivity to pain".
        if (isVerb && words[first].Lower is [.., 's'] && named.All(n => SpellingRules.ToAmerican(TextFolding.Fold(n.Term.Split(' ', '-')[0])) != words[first].Lower)) return true;
        return named.All(n => n.Term.Contains('-')) && !words[last].IsJoined && Lexicon.Relations.At(words, first).Length == last - first + 1;
    }

    /// <summary>True for a word of relation right in front of "the", "our" and the like: "inflames our joints" names no inflammation.</summary>
    public static bool IsVerbBeforeObject(IReadOnlyList<SentenceWord> words, int at) =>
        at + 1 < words.Count && IsDeterminer(words[at + 1]) && Lexicon.Relations.At([words[at]], 0) is { Length: > 0, Meaning.Form: RelationForm.Verb };

    private static bool IsDeterminer(SentenceWord word) => word.Lower is "the" or "a" or "an" or "their" or "its" or "our" or "your" or "his" or "her";

    // "x flares up": the last word of a name is the verb of the sentence.
    public static bool IsVerb(IReadOnlyList<SentenceWord> words, int at) => at + 1 < words.Count && words[at + 1].Lower is "up" or "down" or "out" && Lexicon.Relations.At(words, at).Length > 1;

    // "mind" has the stem of "mindfulness" and is another word.
    public static bool IsOnlyAlike(SentenceWord word, ConceptNames.Named name) => word.Lower.Length + MostEnding < name.Term.Length && !name.Term.Contains(' ');
}
