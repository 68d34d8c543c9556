using System.Numerics;
using Evidence.Core.Model;

namespace Evidence.Core.Text;

/// <summary>
/// The words of a base as they are written, to mend a mistyped one and to finish one that was only begun. Words are folded
/// (lower case, no accents), not stemmed. Immutable and thread-safe.
/// </summary>
internal sealed class SpellingDictionary
{
    private const int ShortestCorrected = 4;
    private const int LongestCorrected = 40;
    private const int ShortestTwoEdits = 7;

    private readonly string[] _words;
    private readonly int[] _counts;
    private readonly HashSet<string> _stems;
    private readonly ILookup<int, int> _byLength;
    private readonly uint[] _letters;

    /// <param name="texts">Every text that is searched.</param>
    public SpellingDictionary(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string text in texts)
            foreach (string word in Words(text)) counts[word] = counts.GetValueOrDefault(word) + 1;
        _words = [.. counts.Keys.Order(StringComparer.Ordinal)];
        _counts = [.. _words.Select(w => counts[w])];
        _stems = [.. _words.SelectMany(Tokenizer.Terms)];
        _byLength = Enumerable.Range(0, _words.Length).ToLookup(i => _words[i].Length);
        _letters = [.. _words.Select(Letters)];
    }

    /// <summary>True when some record holds the word, or another form of it.</summary>
    public bool Knows(string word) => Tokenizer.Terms(word) is { Count: > 0 } terms && terms.All(_stems.Contains);

    /// <summary>
    /// The nearest known word: one edit away for words of four letters or more, two for seven or more; then the one with the
    /// same first letter, then the most frequent. Null where none is near, and for words with digits, whose letters are no
    /// spelling.
    /// </summary>
    public string? Nearest(string word)
    {
        string folded = TextFolding.Fold(word);
        if (folded.Length is < ShortestCorrected or > LongestCorrected || folded.AsSpan().ContainsAnyInRange('0', '9')) return null;
        int limit = folded.Length >= ShortestTwoEdits ? 2 : 1;
        uint letters = Letters(folded);
        (int Distance, int OtherFirst, int Count, string Word) best = (limit + 1, 0, 0, "");
        for (int length = folded.Length - limit; length <= folded.Length + limit; length++)
        {
            foreach (int i in _byLength[length])
            {
                if (BitOperations.PopCount(letters ^ _letters[i]) > 2 * limit) continue;
                int distance = NearestWords.Distance(folded, _words[i]);
                if (distance > limit) continue;
                (int, int, int, string) found = (distance, _words[i][0] == folded[0] ? 0 : 1, -_counts[i], _words[i]);
                if (found.CompareTo(best) < 0) best = found;
            }
        }

        return best.Word.Length == 0 ? null : best.Word;
    }

    /// <summary>Up to so many known words that begin with some letters, in ordinal order.</summary>
    public IEnumerable<string> StartingWith(string beginning, int most)
    {
        string folded = TextFolding.Fold(beginning);
        int at = Array.BinarySearch(_words, folded, StringComparer.Ordinal);
        for (int i = at < 0 ? ~at : at; i < _words.Length && most-- > 0 && _words[i].StartsWith(folded, StringComparison.Ordinal); i++) yield return _words[i];
    }

    private static IEnumerable<string> Words(string text)
    {
        foreach (Token token in Tokenizer.Tokenize(text))
            if (token.Increment > 0) yield return TextFolding.Fold(text.AsSpan(token.Start, token.End - token.Start));
    }

    // Which letters occur: two words within n edits differ in at most 2n of them.
    private static uint Letters(string word)
    {
        uint letters = 0;
        foreach (char c in word) letters |= 1u << (char.IsAsciiLetterLower(c) ? c - 'a' : 26 + (c % 6));
        return letters;
    }
}
