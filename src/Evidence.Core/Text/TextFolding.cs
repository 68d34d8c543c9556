using System.Globalization;
using System.Text;

namespace Evidence.Core.Text;

/// <summary>Folds one word: lower case, no accents, Greek letters spelt out, compatibility forms (superscripts, ligatures) plain.</summary>
internal static class TextFolding
{
    private static readonly Dictionary<char, string> Greek = new()
    {
        ['α'] = "alpha",
        ['β'] = "beta",
        ['γ'] = "gamma",
        ['δ'] = "delta",
        ['ε'] = "epsilon",
        ['ζ'] = "zeta",
        ['η'] = "eta",
        ['θ'] = "theta",
        ['ι'] = "iota",
        ['κ'] = "kappa",
        ['λ'] = "lambda",
        ['μ'] = "mu",
        ['ν'] = "nu",
        ['ξ'] = "xi",
        ['ο'] = "omicron",
        ['π'] = "pi",
        ['ρ'] = "rho",
        ['σ'] = "sigma",
        ['ς'] = "sigma",
        ['τ'] = "tau",
        ['υ'] = "upsilon",
        ['φ'] = "phi",
        ['χ'] = "chi",
        ['ψ'] = "psi",
        ['ω'] = "omega",
    };

    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word)) return word.ToString().ToLowerInvariant();
        var folded = new StringBuilder(word.Length + 8);
        foreach (char c in word.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            char lower = char.ToLowerInvariant(c);
            folded.Append(lower switch
            {
                'ß' => "ss",
                'æ' => "ae",
                'œ' => "oe",
                'ø' => "o",
                'đ' => "d",
                'ł' => "l",
                'ı' => "i",
                _ => Greek.GetValueOrDefault(lower) ?? lower.ToString(),
            });
        }

        return folded.ToString();
    }
}
