using System.Text;

namespace Evidence.Core.Text;

/// <summary>
/// Turns text into tokens, the same way for documents, queries and snippets. Case, accents, Greek letters, typographic quotes
/// and dashes are folded; negation stays; a compound such as AB-12C or beta-3 gives its parts and, at the place of the
/// first part, the joined form, so that AB12C and AB-12C meet. Thread-safe; total on any string, lone surrogates included.
/// </summary>
public static class Tokenizer
{
    /// <summary>Longest term that is kept; longer words are cut, so that a hostile text cannot grow the index.</summary>
    public const int MaxTermLength = 64;

    private const int MaxJoinedParts = 5;

    internal static readonly HashSet<string> StopWords = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "in", "into", "is", "it", "its", "of", "on", "or", "that", "the",
        "their", "then", "there", "these", "they", "this", "those", "to", "was", "were", "which", "will", "with",
    };

    /// <summary>All tokens of a text in order.</summary>
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 6);
        Tokenize(text, tokens);
        return tokens;
    }

    /// <summary>Adds all tokens of a text to a list, in order.</summary>
    internal static void Tokenize(string text, List<Token> tokens)
    {
        var list = new TokenList(tokens);
        Tokenize(text, ref list);
    }

    /// <summary>Gives all tokens of a text away, in order.</summary>
    internal static void Tokenize<T>(string text, ref T tokens)
        where T : struct, ITokenSink
    {
        KnownWords words = KnownWords.OfThread;
        List<(int Start, int End)>? parts = null;
        int gap = 0;
        for (int at = 0; at < text.Length;)
        {
            int length = WordLength(text, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            if (EndOfPlainWord(text, at, out (ulong, ulong) key) is var end and > 0)
            {
                ReadOnlySpan<char> plain = text.AsSpan(at, end - at);
                KnownWord word = plain.Length <= KnownWords.KeyLength ? words.Find(key, plain) : words.Find(plain);
                if (!word.IsStop) tokens.Add(word, at, end, 1 + gap);
                gap = word.IsStop ? gap + 1 : 0;
                at = end;
                continue;
            }

            at = ReadCompound(text, at, parts ??= []);
            gap = Emit(text, words, parts, ref tokens, gap);
        }
    }

    /// <summary>The terms of a text in order, without the joined forms of compounds: one per position.</summary>
    public static IReadOnlyList<string> Terms(string text) => [.. Tokenize(text).Where(t => t.Increment > 0).Select(t => t.Term)];

    // Reads parts joined by single dashes or apostrophes; a change between Latin and Greek letters also parts them (TNFα).
    private static int ReadCompound(string text, int at, List<(int Start, int End)> parts)
    {
        parts.Clear();
        while (true)
        {
            int start = at;
            bool greek = IsGreek(text[at]);
            for (int length; at < text.Length && (length = WordLength(text, at)) > 0 && IsGreek(text[at]) == greek; at += length)
            {
            }

            parts.Add((start, at));
            if (at < text.Length && WordLength(text, at) > 0) continue;
            if (at + 1 >= text.Length || !IsJoiner(text, at) || WordLength(text, at + 1) == 0) return at;
            at++;
        }
    }

    // Where a word of ASCII letters and digits ends that is no part of a compound, with its key; 0 where it may be one. Most words are plain.
    private static int EndOfPlainWord(string text, int at, out (ulong First, ulong Second) key)
    {
        int begun = KnownWords.Begin(text.AsSpan(at), out key);
        at += begun;
        if (begun == KnownWords.KeyLength)
            while (at < text.Length && char.IsAsciiLetterOrDigit(text[at])) at++;
        bool isPlain = at == text.Length || (char.IsAscii(text[at]) && text[at] is not ('-' or '\'') && !(text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));
        return isPlain ? at : 0;
    }

    private static int Emit<T>(string text, KnownWords words, List<(int Start, int End)> parts, ref T tokens, int gap)
        where T : struct, ITokenSink
    {
        for (int i = 0; i < parts.Count; i++)
        {
            (int start, int end) = parts[i];
            bool afterApostrophe = i > 0 && IsApostrophe(text[start - 1]);
            KnownWord word = FindPart(text, words, parts[i]);
            string term = word.Folded;
            if (afterApostrophe && term is "s" or "d" or "ll" or "re" or "ve" or "m") continue;
            if (afterApostrophe && term == "t")
            {
                // doesn't, isn't: the negation is what matters.
                tokens.Add(KnownWord.Not, start, end, 1 + gap);
                gap = 0;
                continue;
            }

            bool isNegated = i + 1 < parts.Count && IsNegation(text, parts[i + 1]);
            if (isNegated) word = words.Find(WithoutNegation(term));
            if (word.IsStop && (parts.Count == 1 || isNegated))
            {
                gap++;
                continue;
            }

            tokens.Add(word, start, end, 1 + gap);
            gap = 0;
            if (i == 0 && parts.Count is > 1 and <= MaxJoinedParts && JoinedForm(text, words, parts) is { } joined)
                tokens.Add(joined, parts[0].Start, parts[^1].End, 0);
        }

        return gap;
    }

    private static bool IsNegation(string text, (int Start, int End) part) =>
        part.End - part.Start == 1 && text[part.Start] is 't' or 'T' && IsApostrophe(text[part.Start - 1]);

    // The n before 't belongs to the negation: does-n't, is-n't; can't and won't are irregular.
    private static string WithoutNegation(string term) => term switch
    {
        "can" => term,
        "won" => "will",
        _ => term.Length > 2 && term[^1] == 'n' ? term[..^1] : term,
    };

    private static KnownWord? JoinedForm(string text, KnownWords words, List<(int Start, int End)> parts)
    {
        Span<char> joined = stackalloc char[MaxTermLength];
        int length = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            if (i > 0 && IsApostrophe(text[parts[i].Start - 1])) return null;
            string part = FindPart(text, words, parts[i]).Folded;
            if (!part.TryCopyTo(joined[length..])) return null;
            length += part.Length;
        }

        return words.Find(joined[..length]);
    }

    // Where a key reaches to the end of the part, it is the part's: what follows is no ASCII letter or digit.
    private static KnownWord FindPart(string text, KnownWords words, (int Start, int End) part)
    {
        ReadOnlySpan<char> word = text.AsSpan(part.Start, part.End - part.Start);
        return KnownWords.Begin(text.AsSpan(part.Start), out (ulong, ulong) key) == word.Length ? words.Find(key, word) : words.Find(word);
    }

    // Length of the letter, digit or mark at a place: 0 for anything else, 2 for one outside the basic plane.
    private static int WordLength(string text, int at) => char.IsAscii(text[at]) ? (char.IsAsciiLetterOrDigit(text[at]) ? 1 : 0) :
        Rune.TryGetRuneAt(text, at, out Rune rune) && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            ? rune.Utf16SequenceLength : 0;

    private static bool IsGreek(char c) => c is >= '\u0370' and <= '\u03FF';

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC';

    // A dash or apostrophe joins; a point joins only digits (3.5).
    private static bool IsJoiner(string text, int at) => text[at] switch
    {
        '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => true,
        '.' => at > 0 && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
        char c => IsApostrophe(c),
    };

    private readonly struct TokenList(List<Token> tokens) : ITokenSink
    {
        public void Add(KnownWord word, int start, int end, int increment) => tokens.Add(new Token(word.Term, start, end, increment));
    }
}
