namespace Evidence.Core.Auditing;

/// <summary>Whether two names may be of one journal: written out, abbreviated (ISO 4), or as initials.</summary>
internal static class Journals
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "the", "of", "and", "in", "for", "on", "a", "an", "de", "et", "der", "die", "und", "la", "le", "to" };

    // Catalogues add the place of publication: Proc Natl Acad Sci U S A.
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "u", "s", "usa", "uk", "london", "england", "america", "united", "states" };

    /// <summary>
    /// True where the names have the same words, or each word of the shorter name starts a word of the longer in order
    /// (Nat Commun), or the one is the initials of the other (PNAS). Words in brackets (London) do not count.
    /// </summary>
    public static bool MayBeSame(string a, string b)
    {
        List<string> first = Words(a), second = Words(b);
        if (first.Count == 0 || second.Count == 0) return true;
        return first.SequenceEqual(second) || Abbreviates(first, second) || Abbreviates(second, first) || Initials(first, second) || Initials(second, first);
    }

    private static List<string> Words(string name)
    {
        int bracket = name.IndexOf(" (", StringComparison.Ordinal);
        int colon = name.IndexOf(" : ", StringComparison.Ordinal);
        int end = bracket > 0 ? bracket : colon > 0 ? colon : name.Length;
        List<string> words = [.. Titles.Words(name[..end]).Where(w => !Small.Contains(w))];
        while (words.Count > 1 && Places.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        return words;
    }

    private static bool Abbreviates(List<string> brief, List<string> full)
    {
        if (brief.Count > full.Count) return false;
        int at = 0;
        foreach (string word in brief)
        {
            while (at < full.Count && !IsShortened(word, full[at])) at++;
            if (at++ == full.Count) return false;
        }

        // One word out of several names a journal only where it is the first (Science, Gut); the words left out must be few.
        return brief.Count >= full.Count - 1 && IsShortened(brief[0], full[0]);
    }

    // 'commun' for communications, 'natl' for national: the same start, and the other letters in order.
    private static bool IsShortened(string brief, string full)
    {
        if (full.StartsWith(brief, StringComparison.Ordinal)) return true;
        if (brief.Length < 2 || brief[0] != full[0] || brief.Length >= full.Length) return false;
        int at = 0;
        foreach (char c in full)
            if (at < brief.Length && brief[at] == c) at++;
        return at == brief.Length;
    }

    private static bool Initials(List<string> brief, List<string> full) =>
        brief.Count == 1 && brief[0].Length >= 3 && full.Count >= brief[0].Length && string.Concat(full.Select(w => w[0])).StartsWith(brief[0], StringComparison.Ordinal);
}
