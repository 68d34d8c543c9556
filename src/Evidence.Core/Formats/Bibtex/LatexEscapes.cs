using System.Buffers;
using System.Text;

namespace Evidence.Core.Formats;

/// <summary>Plain text as LaTeX that <see cref="LatexText"/> reads back; characters beyond ASCII stay as they are.</summary>
internal static class LatexEscapes
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$~^_&%#`'-");

    /// <summary>Escapes a text for a value in braces.</summary>
    public static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var latex = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool repeats = i > 0 && text[i - 1] == c;
            switch (c)
            {
                case '\\': latex.Append("\\textbackslash{}"); break;
                case '~': latex.Append("\\textasciitilde{}"); break;
                case '^': latex.Append("\\textasciicircum{}"); break;
                case '{' or '}' or '$' or '_' or '&' or '%' or '#':
                    // Escaped braces would still be counted by readers that only match them.
                    latex.Append(c switch { '{' => "\\textbraceleft{}", '}' => "\\textbraceright{}", _ => "\\" + c });
                    break;
                case '-' or '`' or '\'' when repeats: latex.Append("{}").Append(c); break;
                default: latex.Append(c); break;
            }
        }

        return latex.ToString();
    }

    /// <summary>
    /// Escapes a title and puts words with capitals behind their first letter in braces, so that styles which write titles
    /// in lower case keep DNA and mRNA.
    /// </summary>
    public static string EncodeTitle(string text)
    {
        string[] words = text.Split(' ');
        for (int i = 0; i < words.Length; i++)
        {
            string word = Encode(words[i]);
            words[i] = words[i].AsSpan(Math.Min(1, words[i].Length)).IndexOfAnyInRange('A', 'Z') >= 0 ? "{" + word + "}" : word;
        }

        return string.Join(' ', words);
    }

    /// <summary>Escapes an identifier or address: only what would break the value itself.</summary>
    public static string EncodeVerbatim(string text) =>
        text.AsSpan().IndexOfAny("\\{}") < 0 ? text
            : text.Replace("\\", "\\textbackslash ", StringComparison.Ordinal).Replace("{", "\\textbraceleft ", StringComparison.Ordinal).Replace("}", "\\textbraceright ", StringComparison.Ordinal);

    /// <summary>Reads an identifier or address: escapes of single signs go, everything else stays.</summary>
    public static string DecodeVerbatim(string latex)
    {
        if (latex.AsSpan().IndexOfAny("\\{}") < 0) return latex;
        var text = new StringBuilder(latex.Length);
        for (int i = 0; i < latex.Length; i++)
        {
            char c = latex[i];
            if (c is '{' or '}') continue;
            if (c != '\\' || i + 1 == latex.Length)
            {
                text.Append(c);
                continue;
            }

            if (latex[i + 1] is '_' or '%' or '&' or '#' or '$' or '{' or '}' or '~' or '^') text.Append(latex[++i]);
            else if (Named(latex, i) is ({ } name, var length))
            {
                text.Append(name);
                i += length - 1;
            }
            else text.Append(c);
        }

        return text.ToString();
    }

    private static (string? Text, int Length) Named(string latex, int at)
    {
        foreach ((string command, string sign) in new[] { ("\\textbackslash", "\\"), ("\\textbraceleft", "{"), ("\\textbraceright", "}"), ("\\textasciitilde", "~"), ("\\textunderscore", "_"), ("\\url", "") })
        {
            if (string.CompareOrdinal(latex, at, command, 0, command.Length) != 0) continue;
            int length = command.Length;
            if (at + length < latex.Length && latex[at + length] == ' ') length++;
            return (sign, length);
        }

        return default;
    }
}
