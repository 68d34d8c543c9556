using Evidence.Core.Formats;
using Evidence.Core.Text;

namespace Evidence.Core.Auditing;

/// <summary>Titles and names in a form that spelling, accents, markup and punctuation do not change.</summary>
internal static class Titles
{
    /// <summary>From this similarity on two titles are one: eight words in ten in common, or one title inside the other.</summary>
    public const double Same = 0.8;

    /// <summary>The words of a title, folded.</summary>
    public static IReadOnlyList<string> Words(string? title)
    {
        if (title is null) return [];
        var words = new List<string>();
        ReadOnlySpan<char> rest = title;
        while (rest.Length > 0)
        {
            if (rest[0] == '<' && rest.IndexOf('>') is > 0 and < 12 and var end)
            {
                rest = rest[(end + 1)..]; // markup such as <i>
                continue;
            }

            int length = 0;
            while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || char.IsHighSurrogate(rest[length]) || char.IsLowSurrogate(rest[length]) || System.Globalization.CharUnicodeInfo.GetUnicodeCategory(rest[length]) == System.Globalization.UnicodeCategory.NonSpacingMark)) length++;
            if (length > 0) words.Add(TextFolding.Fold(rest[..length]));
            rest = rest[Math.Max(1, length)..];
        }

        return words;
    }

    /// <summary>The words joined; equal for equal titles; null where there are none.</summary>
    public static string? Key(string? title) => Words(title) is { Count: > 0 } words ? string.Join(' ', words) : null;

    /// <summary>
    /// From 0 to 1: Dice's coefficient of the words (twice those in common by all), or 0.95 where the shorter title of at
    /// least four words stands whole at the start of the longer, as one without its subtitle does.
    /// </summary>
    public static double Similarity(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        if (a.Count == 0 || b.Count == 0) return 0;
        (IReadOnlyList<string> shorter, IReadOnlyList<string> longer) = a.Count <= b.Count ? (a, b) : (b, a);
        double dice = 2.0 * a.Distinct().Intersect(b).Count() / (a.Distinct().Count() + b.Distinct().Count());
        return shorter.Count >= 4 && longer.Take(shorter.Count).SequenceEqual(shorter) ? Math.Max(dice, 0.95) : dice;
    }

    /// <summary>Family name of the first author, folded; null where there is none.</summary>
    public static string? FirstAuthor(Reference reference) => reference.Authors.Count == 0 ? null : Key(reference.Authors[0].Sort);

    /// <summary>True where two folded family names are one: equal, or one ends in the other, as with particles and double names.</summary>
    public static bool IsSameAuthor(string a, string b) =>
        a == b || a.EndsWith(" " + b, StringComparison.Ordinal) || b.EndsWith(" " + a, StringComparison.Ordinal) || a.StartsWith(b + " ", StringComparison.Ordinal) || b.StartsWith(a + " ", StringComparison.Ordinal)
        || a.Replace(" ", "", StringComparison.Ordinal) == b.Replace(" ", "", StringComparison.Ordinal);
}
