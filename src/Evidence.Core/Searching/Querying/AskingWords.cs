using System.Text.RegularExpressions;

namespace Evidence.Core.Searching.Querying;

/// <summary>Words of a query that ask rather than name: they say little about which record is meant.</summary>
internal static partial class AskingWords
{
    // Stems of verbs and qualifiers that texts word in many ways: they add to the score and are not demanded.
    private static readonly HashSet<string> Soft = new(StringComparer.Ordinal)
    {
        "caus", "affect", "influenc", "help", "work", "make", "lead", "link", "relat", "connect", "associ", "realli", "good", "bad", "best", "risk", "effect", "evid",
        "studi", "research", "show", "shown", "prove", "proven", "accord", "find", "found", "peopl", "person", "patient", "someon", "carri",
    };

    /// <summary>A text without question words and without "et al.".</summary>
    public static string Remove(string text)
    {
        string rest = Asking().Replace(text, " ");
        return string.IsNullOrWhiteSpace(rest) ? text : rest;
    }

    /// <summary>True for a term that is not demanded of a hit.</summary>
    public static bool IsSoft(string term) => Soft.Contains(term);

    [GeneratedRegex(@"(?i)\bet al\b\.?|\b(?:how|what|which|who|why|when|where|whether|do|does|did|can|could|will|would|should|may|might|has|have|had|my|your|our|i|you|we|about|there)\b(?!['’-])")]
    private static partial Regex Asking();
}
