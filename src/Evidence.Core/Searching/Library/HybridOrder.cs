namespace Evidence.Core.Searching;

/// <summary>
/// One order of two: words (BM25) and meaning (vectors). The best of each side are the candidates; of each candidate both scores are
/// known, brought to 0 to 1 by the least and the greatest among the candidates, and mixed half and half. What is no candidate
/// follows in the order of words.
/// </summary>
internal static class HybridOrder
{
    /// <summary>Documents in their order, each once, with scores; those behind the candidates have a score below 0.</summary>
    /// <param name="words">The best by words, best first; those behind the candidates are kept in this order.</param>
    /// <param name="nearest">The best by meaning, best first.</param>
    /// <param name="wordsOf">The score of some documents by words, for those in ascending order.</param>
    /// <param name="meaningOf">The score of a document by meaning.</param>
    /// <param name="byId">Order of the ids of two documents.</param>
    public static List<(int Document, double Score)> Mix((int Document, int Score)[] words, (int Document, int Score)[] nearest, Func<int[], int[]> wordsOf, Func<int, int> meaningOf, Comparison<int> byId)
    {
        ReadOnlySpan<(int Document, int Score)> first = words.AsSpan(0, Math.Min(words.Length, LibraryRanking.HybridCandidates));
        var candidates = new Dictionary<int, (int Words, int Meaning)>();
        foreach ((int document, int score) in first) candidates[document] = (score, meaningOf(document));
        int[] others = [.. nearest.Select(n => n.Document).Where(d => !candidates.ContainsKey(d)).Order()];
        int[] scores = wordsOf(others);
        for (int i = 0; i < others.Length; i++)
            if (meaningOf(others[i]) is var meaning && (scores[i] > 0 || IsNearEnough(meaning))) candidates[others[i]] = (scores[i], meaning);

        var ordered = new List<(int Document, double Score)>(Math.Max(words.Length, candidates.Count));
        if (candidates.Count == 0) return ordered;
        (int leastWords, int mostWords) = (candidates.Values.Min(c => c.Words), candidates.Values.Max(c => c.Words));
        (int leastMeaning, int mostMeaning) = (candidates.Values.Min(c => c.Meaning), candidates.Values.Max(c => c.Meaning));
        foreach ((int document, (int own, int near)) in candidates)
            ordered.Add((document, ((1 - LibraryRanking.MeaningShare) * Share(own, leastWords, mostWords)) + (LibraryRanking.MeaningShare * Share(near, leastMeaning, mostMeaning))));
        ordered.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : byId(a.Document, b.Document));
        foreach ((int document, int score) in words.AsSpan(first.Length))
            if (!candidates.ContainsKey(document)) ordered.Add((document, -1 + (score / (score + 1.0 + mostWords))));
        return ordered;
    }

    /// <summary>True for a meaning that brings in a document without any word.</summary>
    public static bool IsNearEnough(int meaning) => meaning >= LibraryRanking.LeastMeaningAlone * MeaningTable.Scale;

    private static double Share(int score, int least, int most) => most > least ? (score - least) / (double)(most - least) : 0;
}
