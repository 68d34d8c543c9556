using System.Globalization;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>Ids of new studies: first author, year and journal, such as boer-2019-natcommun; a number where that is taken.</summary>
internal static class StudyIds
{
    private const int LongestPart = 24, LongestJournal = 14;
    private static readonly string[] SmallWords = ["a", "an", "and", "der", "die", "for", "in", "of", "on", "the", "und"];

    /// <summary>An id that is not taken; it is taken from then on.</summary>
    public static string For(Reference reference, ISet<string> taken)
    {
        string author = reference.Authors.Count > 0 ? Slug.Of(reference.Authors[0].Sort, LongestPart) : Slug.Of(reference.Title ?? "", LongestPart);
        string[] parts = [author, reference.Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "undated", Journal(reference.ContainerTitleShort ?? reference.ContainerTitle ?? "")];
        string stem = string.Join('-', parts.Where(p => p.Length > 0)), id = stem;
        for (int i = 2; !taken.Add(id); i++) id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}");
        return id;
    }

    private static string Journal(string title)
    {
        string[] words = [.. Slug.Of(title).Split('-', StringSplitOptions.RemoveEmptyEntries).Where(w => !SmallWords.Contains(w))];
        string whole = string.Concat(words);
        return whole.Length <= LongestJournal ? whole : string.Concat(words.Select(w => w[0]));
    }
}
