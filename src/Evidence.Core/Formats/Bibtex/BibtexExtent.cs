namespace Evidence.Core.Formats;

/// <summary>Where a value of a BibTeX file ends.</summary>
internal static class BibtexExtent
{
    private const int LongestKey = 200;

    /// <summary>From the sign @ to the comma behind the key an entry that ends the one before it has at most so many characters.</summary>
    public const int LongestStart = 2 * LongestKey;

    /// <summary>
    /// Index of the brace or quote that closes a value, or -1 where it never ends or the next entry begins first. Braces inside
    /// count; a backslash hides the brace behind it only in braces within quotes.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="open">Index of the brace or quote that opens the value.</param>
    /// <param name="closing">The sign that closes it.</param>
    /// <param name="end">Where the search ended.</param>
    public static int CloseOf(string text, int open, char closing, out int end)
    {
        int depth = 0;
        for (int i = end = open + 1; i < text.Length; end = ++i)
        {
            char c = text[i];
            if (c == '\\' && i + 1 < text.Length && text[i + 1] is '{' or '}' && depth > 0 && closing == '"') i++;
            else if (c == closing && depth == 0) return i;
            else if (c == '{') depth++;
            else if (c == '}') depth--;
            if (depth < 0) return -1;
            // A line that starts the next entry ends a value that was never closed.
            if (c == '@' && text[i - 1] == '\n' && StartsEntry(text, i)) return -1;
        }

        return -1;
    }

    /// <summary>True where a line reads <c>@word{key,</c>, with no more than the key between brace and comma.</summary>
    public static bool StartsEntry(string text, int at)
    {
        int end = at + 1;
        while (end < text.Length && end - at < LongestKey && char.IsAsciiLetter(text[end])) end++;
        if (end == at + 1 || end >= text.Length || text[end] != '{') return false;
        ReadOnlySpan<char> key = text.AsSpan(end, Math.Min(LongestKey, text.Length - end));
        int comma = key.IndexOf(',');
        return comma > 0 && !key[..comma].Contains('\n');
    }
}
