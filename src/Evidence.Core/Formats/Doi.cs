using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Evidence.Core.Formats;

/// <summary>Digital object identifiers: one form to compare, and what may stand in one (DOI handbook, section 2.2).</summary>
public static class Doi
{
    private static readonly string[] Prefixes =
        ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "https://www.doi.org/", "http://www.doi.org/", "doi.org/", "dx.doi.org/", "www.doi.org/", "urn:doi:", "info:doi/", "doi:"];

    private static readonly SearchValues<char> RegistrantSigns = SearchValues.Create("0123456789.");

    /// <summary>
    /// The form by which DOIs are compared: without address or label, without percent-encoding, in lower case (DOIs ignore
    /// the case of ASCII letters), without closing punctuation that belongs to the sentence around it. A closing bracket
    /// goes only where it was never opened. Null where the text holds no DOI.
    /// </summary>
    [SuppressMessage("Globalization", "CA1308", Justification = "The resolver's own form is lower case.")]
    public static string? Normalise(string? text)
    {
        if (text is null) return null;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        for (bool again = true; again;)
        {
            again = false;
            foreach (string prefix in Prefixes)
            {
                if (!rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
                rest = rest[prefix.Length..].TrimStart();
                again = true;
            }
        }

        string plain = rest.ToString();
        if (plain.Contains('%', StringComparison.Ordinal)) plain = Uri.UnescapeDataString(plain);
        plain = TrimPunctuation(plain);
        return HasForm(plain) ? plain.ToLowerInvariant() : null;
    }

    /// <summary>True where the text is a bare DOI: 10., a registrant of digits and points, a slash, and a suffix without spaces.</summary>
    public static bool HasForm(ReadOnlySpan<char> text)
    {
        int slash = text.IndexOf('/');
        if (slash < 7 || slash == text.Length - 1 || !text.StartsWith("10.", StringComparison.Ordinal)) return false;
        ReadOnlySpan<char> registrant = text[3..slash];
        if (registrant.IndexOfAnyExcept(RegistrantSigns) >= 0 || registrant[^1] == '.' || registrant.IndexOf('.') is >= 0 and < 4) return false;
        foreach (char c in text[(slash + 1)..])
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '"') return false;
        return true;
    }

    private static string TrimPunctuation(string text)
    {
        int end = text.Length;
        while (end > 0)
        {
            char last = text[end - 1];
            bool isUnopened = last is ')' or ']' or '}' or '>' && Count(text, end, last) > Count(text, end, Opening(last));
            if (last is not ('.' or ',' or ';' or ':' or '\'' or '"' or '\u201D' or '\u2019') && !isUnopened && !char.IsWhiteSpace(last)) break;
            end--;
        }

        return text[..end];
    }

    private static int Count(string text, int end, char c) => text.AsSpan(0, end).Count(c);

    private static char Opening(char closing) => closing switch { ')' => '(', ']' => '[', '}' => '{', _ => '<' };
}
