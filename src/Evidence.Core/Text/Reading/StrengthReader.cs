using System.Globalization;
using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading;

/// <summary>
/// How strongly a whole sentence speaks, by a small linear model: each feature of <see cref="StrengthFeatures"/> adds its weights
/// (Text/Lexicon/strength-weights.tsv), less in a sentence that has many, the highest sum wins, and the features that weighed most
/// are the reasons. The weights were fitted by multinomial regression on labelled sentences of abstracts (the command is in the
/// table); docs/measured-quality.md says on which and how well it does on others. Deterministic and thread-safe.
/// </summary>
internal static class StrengthReader
{
    private const int MostReasons = 3;

    private static readonly LinearModel Model = new("strength-weights");

    /// <summary>The four grades that the model tells apart, in the order of its weights.</summary>
    public enum Grade
    {
        None,
        Correlational,
        Conditional,
        Causal,
    }

    /// <summary>The grade of a sentence with the words that weighed most.</summary>
    public static (Grade Grade, IReadOnlyList<Cue> Reasons) Read(string text, IReadOnlyList<SentenceWord> words)
    {
        IReadOnlyDictionary<string, string> features = StrengthFeatures.Of(text, words);
        double[] sums = Model.Sums([.. features.Keys]);
        int best = Array.IndexOf(sums, sums.Max());
        double share = LinearModel.Share(features.Count);
        return ((Grade)best, [.. features.Where(f => f.Value.Length > 0 && Model.Weight(f.Key, best) > 0).OrderByDescending(f => Model.Weight(f.Key, best)).ThenBy(f => f.Key, StringComparer.Ordinal).DistinctBy(f => f.Value).Take(MostReasons)
            .Select(f => new Cue($"{((Grade)best).Word()} ({(Model.Weight(f.Key, best) * share).ToString("+0.00", CultureInfo.InvariantCulture)})", f.Value))]);
    }

    /// <summary>The strength that a grade stands for, made finer by the relations of the sentence.</summary>
    public static ClaimStrength StrengthOf(Grade grade, IReadOnlyList<Proposition> propositions) => grade switch
    {
        Grade.None => ClaimStrength.None,
        Grade.Conditional => ClaimStrength.ConditionalCause,
        Grade.Causal => propositions.Any(p => p.Strength == ClaimStrength.Advice) ? ClaimStrength.Advice : ClaimStrength.Cause,
        _ => propositions.Any(p => p.Strength == ClaimStrength.Prediction) ? ClaimStrength.Prediction : propositions.Any(p => p.Strength == ClaimStrength.Consistent) ? ClaimStrength.Consistent : ClaimStrength.Association,
    };
}
