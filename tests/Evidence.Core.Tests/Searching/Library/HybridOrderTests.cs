using CsCheck;
using Evidence.Core.Searching;

namespace Evidence.Core.Tests.Searching;

/// <summary>The mixed order against the sentence that defines it, written down plainly.</summary>
public sealed class HybridOrderTests
{
    [Fact]
    public void Mix_AnyScores_EqualsTheDefinition() => Gen.Select(Gen.Int[0, 700], Gen.Int[0, 1_000_000]).Sample((count, seed) =>
    {
        var random = new Random(seed);
        int[] words = [.. Enumerable.Range(0, count).Select(_ => random.Next(3) == 0 ? 0 : random.Next(1, 60))], meaning = [.. Enumerable.Range(0, count).Select(_ => random.Next(0, 60) << 18)];
        int wanted = random.Next(1, 400);
        (int Document, int Score)[] byWords = [.. Best(words, Math.Max(wanted, LibraryRanking.HybridCandidates))], nearest = [.. Best(meaning, LibraryRanking.HybridCandidates)];

        List<(int Document, double Score)> mixed = HybridOrder.Mix(byWords, nearest, documents => [.. documents.Select(d => words[d])], d => meaning[d], (a, b) => a.CompareTo(b));

        int[] candidates = [.. byWords.Take(LibraryRanking.HybridCandidates).Concat(nearest.Where(n => words[n.Document] > 0 || n.Score >= 0.25 * MeaningTable.Scale)).Select(c => c.Document).Distinct()];
        double Share(int[] scores, int document)
        {
            double least = candidates.Min(c => scores[c]), most = candidates.Max(c => scores[c]);
            return most > least ? (scores[document] - least) / (most - least) : 0;
        }

        int[] order = [.. candidates.OrderByDescending(c => (0.5 * Share(words, c)) + (0.5 * Share(meaning, c))).ThenBy(c => c), .. byWords.Select(w => w.Document).Except(candidates)];
        Assert.Equal(order, mixed.Select(m => m.Document));
        Assert.Equal(mixed.Select(m => m.Score).OrderDescending(), mixed.Select(m => m.Score));
        Assert.All(mixed.Skip(candidates.Length), m => Assert.InRange(m.Score, -1, 0));
    }, iter: 200);

    private static IEnumerable<(int Document, int Score)> Best(int[] scores, int most) =>
        scores.Select((score, document) => (document, score)).Where(s => s.score > 0).OrderByDescending(s => s.score).ThenBy(s => s.document).Take(most);
}
