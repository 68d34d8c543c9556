namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>
/// Tells from the shape of a text whether the parser of Markdown would take too long over it. The parser pairs brackets and signs of
/// emphasis in time quadratic in those of one paragraph, bars of tables in that of those inside of brackets, looks for an underlined heading
/// among all blocks before it, and cannot be stopped.
/// </summary>
internal static class MarkdownCost
{
    // Measured on one core with Markdig 1.6, in nanoseconds: a pair of signs of emphasis, of brackets, of bars inside of
    // brackets, an underline beside a line, a character that is looked through for the end of what "<?" or "<!" opens.
    private const double Emphasis = 10, Bracket = 5, Bar = 4, Underline = 0.15, Character = 1;

    // Two seconds: a paragraph of 14,000 signs, which no article has.
    private const double Most = 2e9;

    /// <summary>True where it would take longer than an article is worth.</summary>
    public static bool IsBeyondReason(string source)
    {
        double cost = 0, signs = 0, brackets = 0, bars = 0, underlines = 0, lines = 0, opened = 0, characters = 0;
        int open = 0;
        foreach (ReadOnlySpan<char> line in source.AsSpan().EnumerateLines())
        {
            lines++;
            if (EndsParagraph(line))
            {
                cost += Pairs(signs, brackets, bars) + (opened * characters * Character);
                (signs, brackets, bars, opened, characters, open) = (0, 0, 0, 0, 0, 0);
            }

            if (line.TrimEnd().TrimStart(' ') is { Length: > 0 } text && (text.IndexOfAnyExcept('=') < 0 || text.IndexOfAnyExcept('-') < 0)) underlines++;
            signs += line.Count('*') + line.Count('_') + line.Count('~');
            brackets += line.Count('[');
            opened += line.Count("<?") + line.Count("<!");
            characters += line.Length;
            if (open > 0 || line.Contains('[')) bars += BarsInside(line, ref open);
        }

        return cost + Pairs(signs, brackets, bars) + (opened * characters * Character) + (underlines * lines * Underline) > Most;
    }

    private static double Pairs(double signs, double brackets, double bars) => (signs * signs * Emphasis) + (brackets * brackets * Bracket) + (bars * bars * Bar);

    private static int BarsInside(ReadOnlySpan<char> line, ref int open)
    {
        int bars = 0;
        foreach (char c in line)
        {
            if (c == '[') open++;
            else if (c == ']') open = Math.Max(0, open - 1);
            else if (c == '|' && open > 0) bars++;
        }

        return bars;
    }

    // A line without text, or one that begins an item of a list: both do so wherever they stand.
    private static bool EndsParagraph(ReadOnlySpan<char> line) =>
        line.IsWhiteSpace() || (line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ' && line[2] != ' ');
}
