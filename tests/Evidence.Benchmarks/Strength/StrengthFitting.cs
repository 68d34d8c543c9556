using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Evidence.Benchmarks.Fitting;
using Evidence.Core.Text.Reading;
using Evidence.Tests;

namespace Evidence.Benchmarks.Strength;

/// <summary>
/// Fits the weights of <see cref="StrengthReader"/> on the sentences that are not kept aside, says by cross-validation on these how
/// well that does, and writes the table. The sentences kept aside are never read here; StrengthTests does that.
/// </summary>
internal static class StrengthFitting
{
    private const int Folds = 5, LeastSentences = 2;
    private const double Penalty = 3.3;

    public static void Run(string path, string? into, int rounds)
    {
        FeaturedSentence[] all = [.. LabelledSentences.ReadForFitting(path).Select(s => new FeaturedSentence(s.Label, s.Text, [.. StrengthFeatures.Of(s.Text, WordReader.Read(s.Text)).Keys]))];
        for (int round = 0; round < rounds; round++) CrossValidate(all, round);
        if (into is null) return;

        LinearFit fit = LinearFit.Of(all, LabelledSentences.Labels.Count, Penalty, LeastSentences);
        string[] lines = [.. fit.Weights.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => Line(w.Key, w.Value))];
        File.WriteAllLines(into, [
            "# Weights of the features of a sentence for how strongly it speaks: none, correlational, conditional, causal. * is where it starts.",
            "# Written by `dotnet run -c Release --project tests/Evidence.Benchmarks -- strength`; no sentence it was fitted on stands here. See docs/measured-quality.md.",
            Line("*", fit.Start),
            .. lines]);
        Console.WriteLine($"{lines.Length} features in {into}");
    }

    // Each label is dealt out to the parts by itself, in an order of the sentences' own that differs from round to round.
    private static void CrossValidate(FeaturedSentence[] all, int round)
    {
        var parts = new int[all.Length];
        foreach (IGrouping<int, int> label in Enumerable.Range(0, all.Length).GroupBy(i => all[i].Label))
            foreach ((int place, int i) in label.OrderBy(i => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{round} {all[i].Text}"))), StringComparer.Ordinal).Index()) parts[i] = place % Folds;
        var told = new int[all.Length];
        for (int part = 0; part < Folds; part++)
        {
            LinearFit fit = LinearFit.Of([.. all.Where((_, i) => parts[i] != part)], LabelledSentences.Labels.Count, Penalty, LeastSentences);
            for (int i = 0; i < all.Length; i++)
                if (parts[i] == part) told[i] = fit.Tell(all[i]);
        }

        double[] f1 = LabelledSentences.F1([.. all.Select((s, i) => (s.Label, told[i]))]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}, {Folds} parts of {all.Length} sentences: macro-F1 {f1.Average():0.000} ({string.Join(", ", LabelledSentences.Labels.Zip(f1, (l, f) => $"{l} {f:0.00}"))})"));
        for (int label = 0; label < f1.Length; label++)
            Console.WriteLine($"  {LabelledSentences.Labels[label],-14} told {string.Join(", ", LabelledSentences.Labels.Select((l, t) => $"{l} {all.Where((s, i) => s.Label == label && told[i] == t).Count()}"))}");
    }

    private static string Line(string feature, double[] weights) => $"{feature}\t{string.Join('\t', weights.Select(w => w.ToString("0.##", CultureInfo.InvariantCulture)))}";
}
