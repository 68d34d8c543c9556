using System.Globalization;

namespace Evidence.Core.Text.Reading;

/// <summary>
/// A linear model over features that a sentence has or has not: each adds its weights, one for every class, less in a sentence that
/// has many. The weights come from a table of the lexicon; the row "*" is where the sums start. Immutable and thread-safe.
/// </summary>
/// <param name="table">Name of the table.</param>
internal sealed class LinearModel(string table)
{
    private const string Start = "*";

    private readonly Dictionary<string, double[]> _weights = Lexicon.Rows(table).ToDictionary(r => r[0], r => r[1..].Select(w => double.Parse(w, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);

    /// <summary>What a weight counts in a sentence of so many features: long sentences would else be decided by their length.</summary>
    public static double Share(int features) => 1 / Math.Sqrt(Math.Max(1, features));

    /// <summary>The sum of each class.</summary>
    public double[] Sums(IReadOnlyCollection<string> features)
    {
        double[] sums = [.. _weights[Start]];
        double share = Share(features.Count);
        foreach (string feature in features)
        {
            if (feature == Start || !_weights.TryGetValue(feature, out double[]? weights)) continue;
            for (int i = 0; i < sums.Length; i++) sums[i] += weights[i] * share;
        }

        return sums;
    }

    /// <summary>What a feature weighs for a class, before it is shared out; 0 for one that the table does not have.</summary>
    public double Weight(string feature, int ofClass) => _weights.TryGetValue(feature, out double[]? weights) ? weights[ofClass] : 0;
}
