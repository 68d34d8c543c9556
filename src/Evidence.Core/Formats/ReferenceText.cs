using System.Buffers;
using System.Text;

namespace Evidence.Core.Formats;

/// <summary>The one form that every value of a reference has: one line, no control characters, single spaces.</summary>
internal static class ReferenceText
{
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-\u2010\u2011\u2012\u2013\u2014");

    private static readonly SearchValues<char> Unclean = SearchValues.Create([.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c), '\uFEFF', '\u2028', '\u2029']);

    /// <summary>The text in that form; null when nothing is left of it. Runs of ASCII white space are one space; other spaces stay.</summary>
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        if (IsClean(text)) return text.Length == 0 ? null : text;
        char[] clean = ArrayPool<char>.Shared.Rent(text.Length);
        int length = 0;
        foreach (char c in text)
        {
            bool isSpace = c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';
            if (isSpace)
            {
                if (length > 0 && clean[length - 1] != ' ') clean[length++] = ' ';
            }
            else if (c is not '\uFEFF' && !char.IsControl(c)) clean[length++] = c;
        }

        if (length > 0 && clean[length - 1] == ' ') length--;
        string? mended = length == 0 ? null : MendSurrogates(new string(clean, 0, length));
        ArrayPool<char>.Shared.Return(clean);
        return mended;
    }

    /// <summary>Page ranges are written with one plain hyphen, whatever dash stood there.</summary>
    public static string? Pages(string? text)
    {
        if (Clean(text) is not { } clean || clean.AsSpan().IndexOfAny(Dashes) < 0) return Clean(text);
        var pages = new StringBuilder(clean.Length);
        foreach (char c in clean)
        {
            if (!Dashes.Contains(c)) pages.Append(c);
            else if (pages.Length == 0 || pages[^1] != '-') pages.Append('-');
        }

        return pages.ToString();
    }

    // Looked at several times over, but many characters at a time.
    private static bool IsClean(string text) =>
        text.Length == 0 || (text[0] != ' ' && text[^1] != ' ' && !text.AsSpan().ContainsAny(Unclean) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains("  ", StringComparison.Ordinal));

    // Half a surrogate pair can be written in no encoding; the replacement character keeps its place visible.
    private static string MendSurrogates(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else text = string.Concat(text.AsSpan(0, i), "\uFFFD", text.AsSpan(i + 1));
        }

        return text;
    }
}
