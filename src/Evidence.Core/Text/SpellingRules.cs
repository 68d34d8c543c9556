using System.Text.RegularExpressions;

namespace Evidence.Core.Text;

/// <summary>
/// Turns British spellings into American ones by rule, on folded words, so that both meet in the index. The rules are the
/// regular ones of medical English; what they make of a word needs to be consistent, not pretty.
/// </summary>
internal static partial class SpellingRules
{
    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["fibre"] = "fiber",
        ["fibres"] = "fibers",
        ["grey"] = "gray",
        ["programme"] = "program",
        ["litre"] = "liter",
        ["centre"] = "center",
        ["metre"] = "meter",
        ["titre"] = "titer",
        ["ageing"] = "aging",
        ["mould"] = "mold",
        ["sulphate"] = "sulfate",
        ["sulphur"] = "sulfur",
        ["sulphasalazine"] = "sulfasalazine",
        ["leucocyte"] = "leukocyte",
        ["leucocytes"] = "leukocytes",
    };

    public static string ToAmerican(string word)
    {
        if (word.Length < 5) return word;
        if (Whole.TryGetValue(word, out string? whole)) return whole;
        if (word.Contains("ae", StringComparison.Ordinal)) word = Ae().Replace(word, "e");
        if (word.Contains("oe", StringComparison.Ordinal)) word = Oe().Replace(word, "e");
        if (word.Contains("our", StringComparison.Ordinal)) word = Our().Replace(word, "or");
        if (word.Contains("is", StringComparison.Ordinal)) word = Ise().Replace(word, "iz");
        if (word.Contains("ys", StringComparison.Ordinal)) word = Yse().Replace(word, "yz");
        return word;
    }

    // haemo-, faec-, anaem-, -aemia, aetio-, caec-, paed-, gynaec-, bacteraemia; not aero-, Michael, Prevotellaceae.
    [GeneratedRegex("(?<=^h)ae(?=m)|(?<=^f)ae(?=c)|ae(?=mi[ac]$|mias$)|(?<=^an)ae(?=[ms])|^ae(?=t[io])|(?<=c)ae(?=c)|(?<=^p)ae(?=di)|(?<=gyn)ae(?=c)|(?<=[lx])ae(?=mi)")]
    private static partial Regex Ae();

    // oedema, oestr-, oesoph-, diarrhoea, coeliac, foet-, homoeo-.
    [GeneratedRegex("^oe(?=[ds])|(?<=rh)oe(?=a)|(?<=^c)oe(?=l)|(?<=^f)oe(?=t)|(?<=^hom)oe")]
    private static partial Regex Oe();

    // tumour, colour, behaviour, flavour, favour, labour, odour, rumour, vapour, harbour.
    [GeneratedRegex("(?<=tum|col|behavi|flav|fav|lab|od|rum|vap|harb|hon|neighb|vig)our")]
    private static partial Regex Our();

    // colonise, hospitalised, randomisation; the stem before is long enough to spare rise, wise, noise, disease.
    [GeneratedRegex("(?<=[a-z]{3}[nlrtmdv])is(?=e$|ed$|es$|er$|ing$|ation$|ations$)")]
    private static partial Regex Ise();

    [GeneratedRegex("ys(?=e$|ed$|es$|ing$)")]
    private static partial Regex Yse();
}
