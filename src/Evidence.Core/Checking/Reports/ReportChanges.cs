namespace Evidence.Core.Checking.Reports;

/// <summary>What changed between two checks of one article.</summary>
/// <param name="Sentences">Sentences that read or fare otherwise, in the order of the article.</param>
/// <param name="FindingsBefore">Findings of the earlier check.</param>
/// <param name="FindingsAfter">Findings of the later one.</param>
public sealed record ReportChanges(IReadOnlyList<SentenceChange> Sentences, int FindingsBefore, int FindingsAfter)
{
    private const int LargestTable = 4_000_000;

    /// <summary>Compares two checks. Equal sentences are paired in order; between them the changed ones are paired as they come.</summary>
    public static ReportChanges Between(CheckReport before, CheckReport after)
    {
        var changes = new List<SentenceChange>();
        int i = 0, j = 0;
        foreach ((int left, int right) in Pairs(before.Sentences, after.Sentences).Append((before.Sentences.Count, after.Sentences.Count)))
        {
            for (; i < left || j < right; i++, j++) changes.Add(new SentenceChange(i < left ? before.Sentences[i] : null, j < right ? after.Sentences[j] : null));
            (i, j) = (left, right);
            if (left < before.Sentences.Count && right < after.Sentences.Count && before.Sentences[left].Verdict != after.Sentences[right].Verdict)
                changes.Add(new SentenceChange(before.Sentences[left], after.Sentences[right]));
            (i, j) = (left + 1, right + 1);
        }

        return new ReportChanges(changes, Count(before), Count(after));
    }

    private static int Count(CheckReport report) => report.Findings.Count + report.Sentences.Sum(s => s.Findings.Count);

    // Longest common subsequence of the sentences' words, after the ends that are alike; a pair that is too large to compare has no middle.
    private static IEnumerable<(int Left, int Right)> Pairs(IReadOnlyList<CheckedSentence> before, IReadOnlyList<CheckedSentence> after)
    {
        int head = 0, tail = 0, shorter = Math.Min(before.Count, after.Count);
        while (head < shorter && before[head].Text == after[head].Text) head++;
        while (tail < shorter - head && before[^(tail + 1)].Text == after[^(tail + 1)].Text) tail++;
        for (int k = 0; k < head; k++) yield return (k, k);
        int rows = before.Count - head - tail, columns = after.Count - head - tail;
        if ((long)rows * columns is > 0 and <= LargestTable)
        {
            int[,] length = new int[rows + 1, columns + 1];
            for (int r = rows - 1; r >= 0; r--)
                for (int c = columns - 1; c >= 0; c--)
                    length[r, c] = before[head + r].Text == after[head + c].Text ? length[r + 1, c + 1] + 1 : Math.Max(length[r + 1, c], length[r, c + 1]);
            for (int r = 0, c = 0; r < rows && c < columns;)
            {
                if (before[head + r].Text == after[head + c].Text) yield return (head + r++, head + c++);
                else if (length[r + 1, c] >= length[r, c + 1]) r++;
                else c++;
            }
        }

        for (int k = tail; k > 0; k--) yield return (before.Count - k, after.Count - k);
    }
}
