namespace Evidence.Core.Searching.Querying;

/// <summary>A stretch of a typed query between spaces, or between quotes.</summary>
/// <param name="Text">Its text without quotes, minus and field.</param>
/// <param name="Field">The field before a colon, or null.</param>
/// <param name="IsPhrase">True where it stood in quotes.</param>
/// <param name="IsExcluded">True where a minus stood before it.</param>
internal sealed record QueryPiece(string Text, string? Field, bool IsPhrase, bool IsExcluded)
{
    private const int LongestField = 20;

    /// <summary>The pieces of a text. A quote without its partner is not a quote; a lone minus or colon is nothing.</summary>
    public static IEnumerable<QueryPiece> Split(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            bool isExcluded = text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] != '-';
            if (isExcluded) at++;
            string? field = FieldAt(text, at);
            if (field is not null) at += field.Length + 1;
            int close = IsQuote(text[at]) ? IndexOfQuote(text, at + 1) : -1;
            int start = close < 0 ? at : at + 1, end = close < 0 ? EndOfWord(text, at) : close;
            at = close < 0 ? end : close + 1;
            if (end > start) yield return new QueryPiece(text[start..end], field, close >= 0 && field is null, isExcluded);
        }
    }

    private static string? FieldAt(string text, int at)
    {
        int colon = at;
        while (colon < text.Length && colon - at <= LongestField && (char.IsAsciiLetter(text[colon]) || text[colon] == '-')) colon++;
        bool isField = colon > at && colon + 1 < text.Length && text[colon] == ':' && !char.IsWhiteSpace(text[colon + 1]) && text[colon + 1] != '/';
        return isField ? text[at..colon] : null;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int IndexOfQuote(string text, int at)
    {
        for (; at < text.Length; at++)
            if (IsQuote(text[at])) return at;
        return -1;
    }

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';
}
