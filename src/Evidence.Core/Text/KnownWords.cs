namespace Evidence.Core.Text;

/// <summary>
/// Folds words, reduces them to terms, and remembers what it did: the words of a language repeat, and to look one up is far
/// cheaper than to fold, respell and stem it again. Each thread remembers for itself, up to a bound.
/// </summary>
internal static class KnownWords
{
    private const int MostRemembered = 100_000;
    private const int LongestRemembered = 32;

    [ThreadStatic]
    private static Dictionary<string, KnownWord>? _known;

    /// <summary>What becomes of a word.</summary>
    public static KnownWord Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestRemembered) return Make(word);
        Dictionary<string, KnownWord> known = _known ??= new Dictionary<string, KnownWord>(StringComparer.Ordinal);
        Dictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (bySpan.TryGetValue(word, out KnownWord? found)) return found;
        if (known.Count >= MostRemembered) known.Clear();
        return bySpan[word] = Make(word);
    }

    private static KnownWord Make(ReadOnlySpan<char> word)
    {
        string folded = TextFolding.Fold(word), term = Stemmer.Stem(SpellingRules.ToAmerican(folded));
        return new KnownWord(folded, term.Length <= Tokenizer.MaxTermLength ? term : term[..Tokenizer.MaxTermLength], Tokenizer.StopWords.Contains(folded));
    }
}
