using Evidence.Core.Indexing;
using Evidence.Core.Text;

namespace Evidence.Core.Searching;

/// <summary>
/// Widens a short topic by the words of the references that answer it best: RM3 (Abdul-Jaleel et al., TREC 2004; Lavrenko and
/// Croft, SIGIR 2001). A reference counts as much as its score, a word as much as its share of the reference.
/// </summary>
internal static class TopicFeedback
{
    private const int ShortestWord = 3;

    /// <summary>The query's own terms with their share, and the terms added.</summary>
    public static (IReadOnlyList<WeightedTerm> All, IReadOnlyList<string> Added) Widen(PostingTable table, IReadOnlyList<WeightedTerm> own, IReadOnlyList<(LibraryReference Reference, int Score)> best)
    {
        double scores = best.Sum(b => (double)b.Score);
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach ((LibraryReference reference, int score) in best)
        {
            IReadOnlyList<string> title = Tokenizer.Terms(reference.Title), text = Tokenizer.Terms(reference.Abstract ?? "");
            double one = score / scores / Math.Max(1, (LibraryRanking.TitleWeight * title.Count) + text.Count);
            foreach (string word in title) words[word] = words.GetValueOrDefault(word) + (one * LibraryRanking.TitleWeight);
            foreach (string word in text) words[word] = words.GetValueOrDefault(word) + one;
        }

        (string Word, double Share)[] taken = [.. words.Where(w => w.Key.Length >= ShortestWord && !char.IsAsciiDigit(w.Key[0]))
            .OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal)
            .Where(w => table.Find(w.Key) is { } list && list.Count <= table.Count * LibraryRanking.FeedbackMaxShare)
            .Take(LibraryRanking.FeedbackTerms).Select(w => (w.Key, w.Value))];
        double ownSum = own.Sum(t => (double)t.Weight), takenSum = taken.Sum(t => t.Share);
        var all = own.ToDictionary(t => t.Term, t => LibraryRanking.OwnShare * t.Weight / ownSum, StringComparer.Ordinal);
        foreach ((string word, double share) in taken) all[word] = all.GetValueOrDefault(word) + ((1 - LibraryRanking.OwnShare) * share / takenSum);
        return ([.. all.Select(t => new WeightedTerm(t.Key, (float)t.Value))], [.. taken.Select(t => t.Word).Except(own.Select(t => t.Term))]);
    }
}
