using Evidence.Core.Text.Reading;

namespace Evidence.Benchmarks.Fitting;

/// <summary>
/// Multinomial logistic regression with a quadratic penalty on sentences of features that are there or not. A feature counts by how
/// rare it is (1 + ln(sentences / sentences with it)), a sentence's features by one over the root of their number, and each label
/// as much as every other, however many sentences bear it. Nesterov's descent from zero with fixed steps: the same input gives the
/// same weights.
/// </summary>
internal sealed class LinearFit
{
    private const int MostRounds = 3000;
    private const double Near = 1e-4, LeastWeight = 0.3;

    private readonly Dictionary<string, int> _ids;
    private readonly double[] _rarity;
    private readonly double[] _weights; // classes of each feature side by side; the start is the last
    private readonly int _classes;

    private LinearFit(Dictionary<string, int> ids, double[] rarity, int classes) =>
        (_ids, _rarity, _classes, _weights) = (ids, rarity, classes, new double[(ids.Count + 1) * classes]);

    /// <summary>The features that weigh, each with a weight for every class, rounded, to be multiplied by the share of its sentence.</summary>
    public IReadOnlyDictionary<string, double[]> Weights { get; private set; } = new Dictionary<string, double[]>();

    /// <summary>Where the sums start.</summary>
    public double[] Start => [.. _weights[^_classes..].Select(Rounded)];

    public static LinearFit Of(IReadOnlyList<FeaturedSentence> sentences, int classes, double penalty, int leastSentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string feature in sentences.SelectMany(s => s.Features)) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        string[] kept = [.. counts.Where(c => c.Value >= leastSentences).Select(c => c.Key).Order(StringComparer.Ordinal)];
        var fit = new LinearFit(kept.Select((f, i) => (f, i)).ToDictionary(f => f.f, f => f.i, StringComparer.Ordinal), [.. kept.Select(f => 1 + Math.Log((double)sentences.Count / counts[f]))], classes);
        fit.Descend(sentences, penalty);
        fit.Weights = fit._ids.Select(f => (f.Key, Weights: fit.WeightsOf(f.Value))).Where(f => f.Weights.Any(w => Math.Abs(w) >= LeastWeight)).ToDictionary(f => f.Key, f => f.Weights, StringComparer.Ordinal);
        return fit;
    }

    /// <summary>The class of a sentence by the rounded weights, as the reader tells it.</summary>
    public int Tell(FeaturedSentence sentence)
    {
        double[] sums = Sums(sentence);
        return Array.IndexOf(sums, sums.Max());
    }

    /// <summary>The sum of each class by the rounded weights.</summary>
    public double[] Sums(FeaturedSentence sentence)
    {
        double[] sums = Start;
        foreach (string feature in sentence.Features)
            if (Weights.TryGetValue(feature, out double[]? weights))
                for (int c = 0; c < _classes; c++) sums[c] += weights[c] * Share(sentence);
        return sums;
    }

    private static double Share(FeaturedSentence sentence) => LinearModel.Share(sentence.Features.Count);

    private static double Rounded(double weight) => Math.Round(weight, 2) + 0.0; // no -0

    private double[] WeightsOf(int feature) => [.. Enumerable.Range(0, _classes).Select(c => Rounded(_weights[(feature * _classes) + c] * _rarity[feature]))];

    private int[] Row(FeaturedSentence sentence) => [.. sentence.Features.Where(_ids.ContainsKey).Select(f => _ids[f]).Order()];

    private void Sums(double[] weights, int[] row, double share, double[] sums)
    {
        weights.AsSpan(weights.Length - _classes).CopyTo(sums);
        foreach (int feature in row)
            for (int c = 0; c < _classes; c++) sums[c] += weights[(feature * _classes) + c] * _rarity[feature] * share;
    }

    private void Descend(IReadOnlyList<FeaturedSentence> sentences, double penalty)
    {
        int[][] rows = [.. sentences.Select(Row)];
        double[] shares = [.. sentences.Select(Share)];
        double[] worth = [.. Enumerable.Range(0, _classes).Select(c => (double)sentences.Count / _classes / Math.Max(1, sentences.Count(s => s.Label == c)))];
        double curve = penalty + (0.5 * Enumerable.Range(0, rows.Length).Sum(i => worth[sentences[i].Label] * (1 + rows[i].Sum(f => shares[i] * shares[i] * _rarity[f] * _rarity[f]))));
        double step = 4 / curve; // the sum bounds the curvature far from above, as sentences differ; the momentum starts anew where a step goes uphill
        double[] ahead = new double[_weights.Length], slope = new double[_weights.Length], sums = new double[_classes];
        double momentum = 1;
        for (int round = 0; round < MostRounds; round++)
        {
            for (int i = 0; i < slope.Length; i++) slope[i] = i < slope.Length - _classes ? penalty * ahead[i] : 0;
            for (int i = 0; i < rows.Length; i++) AddSlope(ahead, rows[i], shares[i], sentences[i].Label, worth[sentences[i].Label], sums, slope);
            double next = (1 + Math.Sqrt(1 + (4 * momentum * momentum))) / 2, pull = (momentum - 1) / next, uphill = 0, most = 0;
            for (int i = 0; i < slope.Length; i++)
            {
                double now = ahead[i] - (step * slope[i]), moved = now - _weights[i];
                uphill += slope[i] * moved;
                most = Math.Max(most, Math.Abs(slope[i]));
                _weights[i] = now;
                ahead[i] = now + (pull * moved);
            }

            if (most < Near * rows.Length) return;
            momentum = uphill > 0 ? 1 : next;
        }
    }

    private void AddSlope(double[] weights, int[] row, double share, int label, double worth, double[] sums, double[] slope)
    {
        Sums(weights, row, share, sums);
        double top = sums.Max(), all = 0;
        for (int c = 0; c < _classes; c++) all += sums[c] = Math.Exp(sums[c] - top);
        for (int c = 0; c < _classes; c++) sums[c] = worth * ((sums[c] / all) - (c == label ? 1 : 0));
        for (int c = 0; c < _classes; c++) slope[slope.Length - _classes + c] += sums[c];
        foreach (int feature in row)
            for (int c = 0; c < _classes; c++) slope[(feature * _classes) + c] += sums[c] * _rarity[feature] * share;
    }
}
