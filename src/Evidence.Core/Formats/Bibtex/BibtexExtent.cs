namespace Evidence.Core.Formats;

/// <summary>Where a value of a BibTeX file ends.</summary>
internal static class BibtexExtent
{
    private const int LongestKey = 200;

    /// <summary>
    /// Index of the brace or quote that closes a value, or -1 where it never ends or the next entry begins first. Braces inside
    /// count; a backslash hides the brace behind it only in braces within quotes.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="open">Index of the brace or quote that opens the value.</param>
    /// <param name="closing">The sign that closes it.</param>
    public static int CloseOf(string text, int open, char closing)
    {
        int depth = 0;
        for (int i = open + 1; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\' && i + 1 < text.Length && text[i + 1] is '{' or '}' && depth > 0 && closing == '"') i++;
            else if (c == closing && depth == 0) return i;
            else if (c == '{') depth++;
            else if (c == '}') depth--;
            if (depth < 0) return -1;
            // A line that starts the next entry ends a value that was never closed.
            if (c == '@' && text[i - 1] == '\n' && LooksLikeEntry(text, i)) return -1;
        }

        return -1;
    }

    private static bool LooksLikeEntry(string text, int at)
    {
        int end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        return end > at + 1 && end < text.Length && text[end] == '{' && text.IndexOf(',', end) is var comma && comma > 0 && comma - end < LongestKey && !text.AsSpan(end, comma - end).Contains('\n');
    }
}
