using System.Globalization;
using System.Text;

namespace Evidence.Embedding;

/// <summary>
/// Cuts texts into the pieces of words that a BERT model knows, as its own tokenizer does (Devlin et al. 2019; Wu et al. 2016): case and
/// accents are folded where the model wants that, punctuation stands alone, and of each word the longest known beginning is taken
/// until nothing is left. Symbols such as &lt;, = and ± are kept. Thread-safe.
/// </summary>
/// <param name="vocabulary">The pieces.</param>
internal sealed class WordPieces(Vocabulary vocabulary)
{
    /// <summary>The ids of a text between the marks of its beginning and end; what goes beyond a number of ids is left out.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">Most ids, at least 2.</param>
    public int[] Encode(string text, int most)
    {
        var ids = new List<int>(Math.Min(most, (text.Length / 4) + 2)) { vocabulary.Begin };
        // Before it is cut, no piece stands for more than so many characters on average; the rest of a huge text need not be folded.
        string read = text.Length > most * Vocabulary.LongestWord ? text[..(most * Vocabulary.LongestWord)] : text;
        foreach (ReadOnlyMemory<char> word in Words(Fold(read)))
        {
            if (ids.Count >= most - 1) break;
            Cut(word.Span, ids);
        }

        if (ids.Count > most - 1) ids.RemoveRange(most - 1, ids.Count - most + 1);
        ids.Add(vocabulary.End);
        return [.. ids];
    }

    private void Cut(ReadOnlySpan<char> word, List<int> ids)
    {
        int first = ids.Count;
        if (Length(word) > Vocabulary.LongestWord)
        {
            ids.Add(vocabulary.Unknown);
            return;
        }

        for (int start = 0; start < word.Length;)
        {
            int end = word.Length, id = -1;
            for (; end > start && !vocabulary.TryFind(word[start..end], isBeginning: start == 0, out id); end--)
            {
            }

            if (end == start)
            {
                ids.RemoveRange(first, ids.Count - first);
                ids.Add(vocabulary.Unknown);
                return;
            }

            ids.Add(id);
            start = end;
        }
    }

    private static int Length(ReadOnlySpan<char> word)
    {
        int length = 0;
        foreach (Rune _ in word.EnumerateRunes()) length++;
        return length;
    }

    // Control characters go, every white space is a blank, and ideographs stand alone.
    private string Fold(string text)
    {
        var clean = new StringBuilder(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is 0 or 0xFFFD) continue;
            if (rune.Value is '\t' or '\n' or '\r') clean.Append(' ');
            else if (IsOther(rune)) continue;
            else if (Rune.IsWhiteSpace(rune)) clean.Append(' ');
            else if (vocabulary.PartsIdeographs && IsIdeograph(rune.Value)) clean.Append(' ').Append(rune.ToString()).Append(' ');
            else clean.Append(rune.ToString());
        }

        if (vocabulary.StripsAccents)
        {
            string apart = clean.ToString().Normalize(NormalizationForm.FormD);
            clean.Clear();
            foreach (Rune rune in apart.EnumerateRunes())
                if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark) clean.Append(rune.ToString());
        }

        return vocabulary.IsLowerCase ? clean.ToString().ToLowerInvariant() : clean.ToString();
    }

    private static IEnumerable<ReadOnlyMemory<char>> Words(string text)
    {
        int start = 0;
        for (int at = 0; at < text.Length;)
        {
            Rune rune = Rune.GetRuneAt(text, at);
            bool isBlank = rune.Value == ' ', isAlone = IsPunctuation(rune);
            if ((isBlank || isAlone) && at > start) yield return text.AsMemory(start, at - start);
            if (isAlone) yield return text.AsMemory(at, rune.Utf16SequenceLength);
            at += rune.Utf16SequenceLength;
            if (isBlank || isAlone) start = at;
        }

        if (text.Length > start) yield return text.AsMemory(start);
    }

    private static bool IsOther(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;

    // All signs of ASCII that are neither letters nor digits count, mathematical ones too; beyond it what Unicode calls punctuation.
    private static bool IsPunctuation(Rune rune) => rune.IsAscii ? rune.Value > ' ' && !Rune.IsLetterOrDigit(rune) && rune.Value != 0x7F : Rune.IsPunctuation(rune);

    private static bool IsIdeograph(int value) => value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F)
        or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B820 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
