using System.Globalization;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching.Weighing;

/// <summary>
/// Which of the claims near a sentence it states first of all. Each is weighed beside the others; the weights (Text/Lexicon/rank-weights.tsv)
/// come from a conditional logit over judged sentences; docs/decisions/0064 says why. Deterministic and thread-safe.
/// </summary>
/// <param name="features">What speaks for a claim.</param>
internal sealed class ClaimRanking(RankFeatures features)
{
    /// <summary>Least score of a claim that was read and takes part.</summary>
    public const double LeastScore = 0.55;

    private static readonly double[] Weights = Read();

    /// <summary>The likeliest of some claims; of equal ones the one that comes first.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="candidates">The claims beside it, at least one.</param>
    public Alignment First(SentenceReading reading, SentenceTerms terms, IReadOnlyList<Alignment> candidates)
    {
        double best = candidates.Max(c => c.Score);
        return candidates.MaxBy(c => Sum(features.Of(reading, terms, c, best), Weights))!;
    }

    /// <summary>What some features weigh together.</summary>
    public static double Sum(double[] features, double[] weights)
    {
        double sum = 0;
        for (int i = 0; i < features.Length; i++) sum += features[i] * weights[i];
        return sum;
    }

    private static double[] Read()
    {
        var rows = Lexicon.Rows("rank-weights").ToDictionary(r => r[0], r => double.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return [.. RankFeatures.Names.Select(n => rows[n])];
    }
}
