using System.Buffers;
using System.Text;

namespace Evidence.Core.Formats;

/// <summary>
/// LaTeX as plain Unicode: accents and symbols become characters, commands of style and grouping braces go, math signs go
/// while what stands between them stays. A command that is not known stays as it is written, without its braces.
/// </summary>
internal static class LatexText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹", Subscripts = "₀₁₂₃₄₅₆₇₈₉";
    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$~`'-");

    public static string Decode(string latex)
    {
        if (latex.AsSpan().IndexOfAny(Special) < 0) return latex;
        var text = new StringBuilder(latex.Length);
        bool inMath = false;
        int at = 0;
        while (at < latex.Length)
        {
            char c = latex[at];
            switch (c)
            {
                case '\\': at = Command(latex, at + 1, text); break;
                case '{' or '}': at++; break;
                case '$':
                    inMath = !inMath;
                    at++;
                    break;
                case '~':
                    text.Append(' ');
                    at++;
                    break;
                case '^' or '_' when inMath: at = Script(latex, at, text); break;
                case '-': at = Run(latex, at, '-', 3, text); break;
                case '`' or '\'': at = Run(latex, at, c, 2, text); break;
                default:
                    text.Append(c);
                    at++;
                    break;
            }
        }

        return text.ToString();
    }

    // -- and --- are dashes, `` and '' are quotation marks.
    private static int Run(string latex, int at, char c, int most, StringBuilder text)
    {
        int end = at;
        while (end < latex.Length && latex[end] == c && end - at < most) end++;
        text.Append((c, end - at) switch { ('-', 3) => "—", ('-', 2) => "–", ('`', 2) => "“", ('\'', 2) => "”", _ => latex[at..end] });
        return end;
    }

    private static int Script(string latex, int at, StringBuilder text)
    {
        string digits = latex[at] == '^' ? Superscripts : Subscripts;
        at++;
        bool isGroup = at < latex.Length && latex[at] == '{';
        if (isGroup) at++;
        int end = at;
        while (end < latex.Length && char.IsAsciiDigit(latex[end]) && (isGroup || end == at)) text.Append(digits[latex[end++] - '0']);
        return isGroup && end < latex.Length && latex[end] == '}' ? end + 1 : end;
    }

    private static int Command(string latex, int at, StringBuilder text)
    {
        if (at >= latex.Length)
        {
            text.Append('\\');
            return at;
        }

        char first = latex[at];
        if (!char.IsAsciiLetter(first)) return Sign(latex, at, text);
        int end = at;
        while (end < latex.Length && char.IsAsciiLetter(latex[end])) end++;
        string name = latex[at..end];
        if (name.Length == 1 && LatexTables.Accents.ContainsKey(first)) return Accent(latex, end, first, text);
        if (name is "begin" or "end" && end < latex.Length && latex[end] == '{') return Math.Max(end, latex.IndexOf('}', end) + 1);
        if (name == "href" && end < latex.Length && latex[end] == '{') return Math.Max(end, latex.IndexOf('}', end) + 1);
        if (LatexTables.Symbols.TryGetValue(name, out string? symbol))
        {
            text.Append(symbol);
            return SkipEnd(latex, end);
        }

        if (LatexTables.Formatting.Contains(name)) return SkipSpaces(latex, end);
        text.Append('\\').Append(name);
        return end;
    }

    // A command of one sign: an accent, an escaped character, or a space of some width.
    private static int Sign(string latex, int at, StringBuilder text)
    {
        char sign = latex[at];
        if (LatexTables.Accents.ContainsKey(sign)) return Accent(latex, at + 1, sign, text);
        if (sign is '&' or '%' or '$' or '#' or '_' or '{' or '}') text.Append(sign);
        else if (sign is ' ' or '\\' or '\n' or '\t') text.Append(' ');
        else if (sign is not ('/' or ',' or ';' or ':' or '!' or '-' or '(' or ')' or '[' or ']')) text.Append('\\').Append(sign);
        return at + 1;
    }

    // The accent's letter: \'e, \'{e}, \' e, \'\i, {\'{\i}}; nothing to set it on leaves the bare accent out.
    private static int Accent(string latex, int at, char accent, StringBuilder text)
    {
        at = SkipSpaces(latex, at);
        int open = 0;
        while (at < latex.Length && latex[at] == '{')
        {
            at++;
            open++;
        }

        at = SkipSpaces(latex, at);
        if (at >= latex.Length) return at;
        string letter;
        if (latex[at] == '\\' && at + 1 < latex.Length && latex[at + 1] is 'i' or 'j')
        {
            letter = latex[at + 1].ToString();
            at = SkipEnd(latex, at + 2);
        }
        else if (char.IsLetter(latex[at])) letter = latex[at++].ToString();
        else if (latex[at] == '}') letter = "";
        else return at;

        text.Append((letter + LatexTables.Accents[accent]) is { Length: > 1 } set ? set.Normalize(NormalizationForm.FormC) : "");
        for (; open > 0 && at < latex.Length && latex[at] == '}'; open--) at++;
        return at;
    }

    // Behind a command of letters one space, or an empty group, belongs to it.
    private static int SkipEnd(string latex, int at)
    {
        if (at + 1 < latex.Length && latex[at] == '{' && latex[at + 1] == '}') return at + 2;
        return SkipSpaces(latex, at);
    }

    private static int SkipSpaces(string latex, int at)
    {
        while (at < latex.Length && latex[at] is ' ' or '\t' or '\n' or '\r') at++;
        return at;
    }
}
