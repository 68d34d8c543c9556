using System.Globalization;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching.Weighing;

/// <summary>
/// Weighs whether a sentence states a claim where no reading of it fits one: how near it comes to both sides, how much of the
/// claim it says, how much of it the claim explains. The weights (Text/Lexicon/match-weights.tsv) come from a logistic regression
/// over judged sentences; docs/decisions/0029 says why. Deterministic and thread-safe.
/// </summary>
/// <param name="features">What is weighed.</param>
internal sealed class WeighedFit(MatchFeatures features)
{
    /// <summary>Least likelihood of a match.</summary>
    public const double Enough = 0.5;

    private static readonly double[] Weights = Read();

    /// <summary>A claim beside a sentence that may state it; else null.</summary>
    public Alignment? Lay(SentenceReading reading, SentenceTerms terms, ClaimProfile profile)
    {
        if (features.Of(reading, profile, terms) is not { Sides: { } sides } shared) return null;
        double likelihood = Likelihood(shared.Values, Weights);
        if (likelihood < Enough) return null;
        (int direction, bool isDenied) = LooseDirection.Of(reading, sides.Subject, sides.Object);
        return new Alignment
        {
            Profile = profile,
            Subject = sides.Subject,
            Object = sides.Object,
            Score = ClaimMatcher.Enough + ((1 - ClaimMatcher.Enough) * (likelihood - Enough) / (1 - Enough)),
            Agreement = isDenied ? 0 : WordFit.Agreement(profile, direction, sides.SubjectSign, sides.ObjectSign),
            IsDenied = isDenied,
            Way = MatchWay.Weighed,
            Why = string.Create(CultureInfo.InvariantCulture, $"“{sides.Subject.Words}” may stand for what acts and “{sides.Object.Words}” for what it acts on; no relation was read that fits well enough, and weighed with what else sentence and claim share, a match is {likelihood:P0} likely"),
        };
    }

    /// <summary>How likely a match is by some weights, one for each feature: 0 to 1.</summary>
    public static double Likelihood(double[] features, double[] weights)
    {
        double sum = 0;
        for (int i = 0; i < features.Length; i++) sum += features[i] * weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static double[] Read()
    {
        var rows = Lexicon.Rows("match-weights").ToDictionary(r => r[0], r => double.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return [.. MatchFeatures.Names.Select(n => rows[n])];
    }
}
