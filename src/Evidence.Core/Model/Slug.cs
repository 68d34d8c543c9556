using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Evidence.Core.Model;

/// <summary>The form of ids: lower-case ASCII letters and digits with single hyphens between them.</summary>
public static partial class Slug
{
    /// <summary>Most characters of an id.</summary>
    public const int Longest = 100;

    /// <summary>True where a text is an id.</summary>
    public static bool IsSlug(string text) => text.Length <= Longest && Form().IsMatch(text);

    /// <summary>An id made of words: accents go, everything else that is no letter or digit of ASCII becomes one hyphen.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">Where it is cut, in characters.</param>
    /// <returns>The id; empty where the text holds no letter or digit of ASCII.</returns>
    public static string Of(string text, int longest = Longest)
    {
        var id = new StringBuilder();
        foreach (char c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) id.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-') id.Append('-');
            if (id.Length >= longest) break;
        }

        return id.ToString().Trim('-');
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Form();
}
