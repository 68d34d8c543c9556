namespace Evidence.Core.Mechanisms;

/// <summary>
/// How wide text is at most. Fonts differ, so letters are sorted into classes whose widths are those of a wide sans-serif
/// face, rounded up; a test in a browser holds that real text is not wider.
/// </summary>
internal static class TextWidth
{
    /// <summary>Upper bound of the width of a text, in pixels.</summary>
    public static double Of(string text, double size) => text.Sum(c => Em(c)) * size;

    /// <summary>Breaks a text at spaces and behind hyphens so that no line is wider than asked; a longer word is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double most)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string piece in Pieces(text))
        {
            string rest = piece;
            if (line.Length > 0 && Of(line + rest.TrimEnd(), size) > most)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            while (Of(rest.TrimEnd(), size) > most)
            {
                int fits = 1;
                while (fits < rest.Length && Of(rest[..(fits + 1)], size) <= most) fits++;
                lines.Add(rest[..fits]);
                rest = rest[fits..];
            }

            line += rest;
        }

        if (line.TrimEnd().Length > 0) lines.Add(line.TrimEnd());
        return lines;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '-') || i + 1 == text.Length) continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }

        if (start < text.Length) yield return text[start..];
    }

    private static double Em(char c) => c switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.36,
        ' ' or 'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '-' or '/' => 0.44,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 1.02,
        >= 'a' and <= 'z' => 0.66,
        >= '0' and <= '9' => 0.66,
        >= 'A' and <= 'Z' => 0.82,
        < '\u0250' => 0.86,
        _ => 1.1,
    };
}
