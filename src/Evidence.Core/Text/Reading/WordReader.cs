using System.Text;

namespace Evidence.Core.Text.Reading;

/// <summary>
/// Cuts a sentence into words and marks. Unlike <see cref="Tokenizer"/> it keeps every word, because "by", "not" and "than"
/// carry the relation. Total on any string. Thread-safe.
/// </summary>
internal static class WordReader
{
    private const string Marks = ",;:()[].!?\u2013\u2014\u2026\"\u201C\u201D";

    /// <summary>Words and marks in order.</summary>
    public static List<SentenceWord> Read(string text)
    {
        var words = new List<SentenceWord>(text.Length / 5);
        bool joined = false;
        for (int at = 0; at < text.Length;)
        {
            int length = LetterLength(text, at);
            if (length == 0)
            {
                if (Marks.Contains(text[at]) && !IsDashInside(text, at)) words.Add(new SentenceWord(text[at..(at + 1)], "", at, at + 1, true, false));
                else if (text[at] == '%') words.Add(new SentenceWord("percent", "percent", at, at + 1, false, false));
                joined = (IsHyphen(text[at]) || IsDashInside(text, at)) && at > 0 && LetterLength(text, at - 1) > 0;
                at++;
                continue;
            }

            int start = at;
            while (at < text.Length && ((length = LetterLength(text, at)) > 0 || IsInside(text, at))) at += Math.Max(1, length);
            AddWord(text, start, at, joined, words);
            joined = false;
        }

        return words;
    }

    private static void AddWord(string text, int start, int end, bool joined, List<SentenceWord> words)
    {
        int apostrophe = text.AsSpan(start, end - start).IndexOfAny('\'', '\u2019');
        string tail = apostrophe < 0 ? "" : text[(start + apostrophe + 1)..end].ToLowerInvariant();
        if (tail == "t")
        {
            string verb = text[start..(start + apostrophe)];
            bool can = verb.Equals("can", StringComparison.OrdinalIgnoreCase);
            Add(can || !verb.EndsWith('n') ? verb : verb[..^1], start, start + apostrophe);
            Add("not", start + apostrophe, end);
            return;
        }

        if (tail is "s" or "d" or "ll" or "re" or "ve" or "m" or "") Add(apostrophe < 0 ? text[start..end] : text[start..(start + apostrophe)], start, end);
        else Add(text[start..end], start, end);
        if (tail is "re" or "s" && IsPronoun(text.AsSpan(start, apostrophe))) Add("is", start + apostrophe, end);

        void Add(string word, int from, int to)
        {
            string lower = SpellingRules.ToAmerican(TextFolding.Fold(word));
            if (lower.Length > Tokenizer.MaxTermLength) lower = lower[..Tokenizer.MaxTermLength];
            if (lower.Length == 0) return; // nothing but accents
            if (lower == "cannot")
            {
                words.Add(new SentenceWord("can", "can", from, to, false, joined));
                words.Add(new SentenceWord("not", "not", from, to, false, false));
                return;
            }

            words.Add(new SentenceWord(lower, Lexicon.StemOf(lower), from, to, false, joined));
        }
    }

    private static bool IsPronoun(ReadOnlySpan<char> word) =>
        word.Equals("it", StringComparison.OrdinalIgnoreCase) || word.Equals("that", StringComparison.OrdinalIgnoreCase) || word.Equals("they", StringComparison.OrdinalIgnoreCase) || word.Equals("there", StringComparison.OrdinalIgnoreCase);

    private static int LetterLength(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out Rune rune) && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark) ? rune.Utf16SequenceLength : 0;

    // An apostrophe between letters, a point or comma between digits.
    private static bool IsInside(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at] switch
        {
            '\'' or '\u2019' => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
            '.' or ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => false,
        };

    // "x\u2013y axis"
    private static bool IsDashInside(string text, int at) => text[at] == '\u2013' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';
}
