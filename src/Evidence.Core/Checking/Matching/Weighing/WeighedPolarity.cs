using System.Globalization;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching.Weighing;

/// <summary>
/// Weighs, by all words of a sentence, whether it says what a claim says or that it is not so, and overrules what was read of its
/// direction where the words speak clearly against that. The weights (Text/Lexicon/polarity-weights.tsv) come from a logistic regression
/// over judged sentences; docs/decisions/0064 says why. Deterministic and thread-safe.
/// </summary>
internal static class WeighedPolarity
{
    /// <summary>The likelihood from which on the words overrule a direction that no relation gave.</summary>
    public const double Sure = 0.9;

    /// <summary>The likelihood from which on they overrule a relation.</summary>
    public const double SureAgainstRelation = 0.95;

    private const int Agrees = 1, MostReasons = 3;

    private static readonly LinearModel Model = new("polarity-weights");

    /// <summary>True for an alignment that this can be asked of: both sides stand in the sentence, and what the claim says is no denial.</summary>
    public static bool CanWeigh(SentenceReading reading, Alignment alignment) =>
        alignment is { Subject: { } subject, Object: { } target } && alignment.Profile.Claim.Relation != Relation.DoesNotAffect && subject.Count > 0 && target.Count > 0;

    /// <summary>The alignment, turned round where the words are sure of the contrary.</summary>
    public static Alignment Judge(SentenceReading reading, Alignment alignment)
    {
        if (!CanWeigh(reading, alignment)) return alignment;
        IReadOnlyDictionary<string, string> features = PolarityFeatures.Of(reading, alignment.Profile, alignment.Subject!, alignment.Object!);
        double agrees = Likelihood([.. features.Keys]);
        if ((alignment.Agrees ? 1 - agrees : agrees) < (alignment.Way == MatchWay.Relation ? SureAgainstRelation : Sure)) return alignment;
        int side = alignment.Agrees ? 1 - Agrees : Agrees;
        string words = string.Join(", ", features.Where(f => Weight(f.Key, side) > 0 && f.Value != reading.Text).OrderByDescending(f => Weight(f.Key, side)).ThenBy(f => f.Key, StringComparer.Ordinal).DistinctBy(f => f.Value).Take(MostReasons).Select(f => $"“{f.Value.Trim(' ', ',', ';', '.', ':')}”"));
        string why = string.Create(CultureInfo.InvariantCulture, $"{alignment.Why}; the words of the sentence, weighed together, say {(alignment.Agrees ? "that it is not so" : "what the claim says")} ({Math.Min(0.99, alignment.Agrees ? 1 - agrees : agrees):P0} likely{(words.Length > 0 ? $", most of all because of {words}" : "")})");
        if (!alignment.Agrees) return alignment with { IsDenied = false, Agreement = 1, Why = why };
        bool isDenial = PolarityFeatures.HasDenial(reading);
        return alignment with { IsDenied = isDenial, Agreement = isDenial ? 0 : -1, Why = why };
    }

    /// <summary>How likely it is that a sentence with these features says what the claim says: 0 to 1.</summary>
    public static double Likelihood(IReadOnlyCollection<string> features)
    {
        double[] sums = Model.Sums(features);
        return 1 / (1 + Math.Exp(sums[1 - Agrees] - sums[Agrees]));
    }

    private static double Weight(string feature, int side) => Model.Weight(feature, side) - Model.Weight(feature, 1 - side);
}
