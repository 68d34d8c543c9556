namespace Evidence.Core.Model;

/// <summary>Finds the words of a list that are nearest to a mistyped one.</summary>
public static class NearestWords
{
    /// <summary>
    /// Up to <paramref name="count"/> candidates by optimal string alignment distance (Damerau 1964, adjacent swaps count
    /// one), nearest first, ties in ordinal order; only those within half the length of the word.
    /// </summary>
    public static IReadOnlyList<string> Find(string word, IEnumerable<string> candidates, int count = 3)
    {
        string key = word.ToLowerInvariant();
        int limit = Math.Max(2, key.Length / 2);
        return [.. candidates
            .Where(c => Math.Abs(c.Length - key.Length) <= limit || c.Contains(key, StringComparison.OrdinalIgnoreCase))
            .Select(c => (Word: c, Distance: c.Contains(key, StringComparison.OrdinalIgnoreCase) ? 1 : Distance(key, c.ToLowerInvariant())))
            .Where(p => p.Distance <= limit)
            .OrderBy(p => p.Distance).ThenBy(p => p.Word, StringComparer.Ordinal)
            .Take(count)
            .Select(p => p.Word)];
    }

    /// <summary>A sentence part such as <c>Did you mean 'a', 'b'?</c>, or null when nothing is near.</summary>
    public static string? DidYouMean(string word, IEnumerable<string> candidates)
    {
        IReadOnlyList<string> near = Find(word, candidates);
        return near.Count == 0 ? null : $"Did you mean {string.Join(", ", near.Select(n => $"'{n}'"))}?";
    }

    /// <summary>Number of insertions, deletions, substitutions and adjacent swaps that turn one word into the other.</summary>
    public static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
