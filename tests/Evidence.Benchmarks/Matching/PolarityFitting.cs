using System.Globalization;
using Evidence.Benchmarks.Fitting;
using Evidence.Core.Appraisal;
using Evidence.Core.Checking.Matching;
using Evidence.Core.Checking.Matching.Weighing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;
using Evidence.Tests;

namespace Evidence.Benchmarks.Matching;

/// <summary>
/// Fits the weights of <see cref="WeighedPolarity"/> on the judged sentences that have been read, says by cross-validation what it would
/// mend and spoil of what was read (the sets dealt out to ten parts), and writes the table. A judged verdict tells whether a sentence says what its
/// claim says where the claim is supported or contradicted; others teach nothing here. The sets kept aside are never opened.
/// </summary>
internal static class PolarityFitting
{
    private const int Parts = 10, LeastSentences = 2, Contrary = 0, Same = 1;
    private const double Penalty = 0.3;

    public static void Run(string? into)
    {
        KnowledgeBase records = DataFolder.Load(Repository.Data).ToKnowledgeBase();
        IReadOnlyDictionary<string, ClaimAppraisal> appraisals = Appraiser.Appraise(records);
        Told[] all = [.. JudgedSentence.Read.SelectMany(f => Sentences(f, records, appraisals))];
        CrossValidate(all);
        if (into is null) return;
        LinearFit fit = LinearFit.Of([.. all.Select(t => t.Sentence)], 2, Penalty, LeastSentences);
        if (fit.Weights.Keys.FirstOrDefault(f => f[0] == '#' || f == "*") is { } unreadable) throw new InvalidOperationException($"The table cannot hold the feature '{unreadable}': its row would be read as something else.");
        File.WriteAllLines(into, [
            "# Weights of the words of a sentence for whether it says that a claim is not so, or that it is. * is where it starts.",
            "# Written by `dotnet run -c Release --project tests/Evidence.Benchmarks -- polarity`; see docs/decisions/0064 and docs/measured-quality.md.",
            Line("*", fit.Start),
            .. fit.Weights.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => Line(w.Key, w.Value))]);
        Console.WriteLine($"{fit.Weights.Count} features in {into}");
    }

    private static IEnumerable<Told> Sentences(string file, KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        var reader = new SentenceReader(records);
        var fit = new ConceptFit(records);
        var matcher = new ClaimMatcher(records, reader);
        var features = new MatchFeatures(records, fit, new OtherDiseases(records, fit));
        foreach ((JudgedSentence sentence, SentenceReading reading) in JudgedReadings.Of(file, reader))
        {
            List<Alignment> near = matcher.Candidates(reading, features.TermsOf(reading), matcher.Read(reading));
            if (near.Where(a => a.Score >= ClaimMatcher.Enough && sentence.Claims.Contains(a.Profile.Claim.Id)).MaxBy(a => a.Score) is not { } stated || !WeighedPolarity.CanWeigh(reading, stated)) continue;
            if (Says(appraisals[stated.Profile.Claim.Id].Verdict, sentence.Verdict) is not { } says) continue;
            yield return new Told(file, new FeaturedSentence(says ? Same : Contrary, sentence.Text, [.. PolarityFeatures.Of(reading, stated.Profile, stated.Subject!, stated.Object!).Keys]), stated.Agrees);
        }
    }

    // Whether a sentence so judged says what a claim of this verdict says; null where that cannot be told.
    private static bool? Says(Verdict ofClaim, string judged) => (ofClaim, judged) switch
    {
        (Verdict.Supported, "supported" or "overstated") or (Verdict.Contradicted, "contradicted") => true,
        (Verdict.Supported, "contradicted") or (Verdict.Contradicted, "supported") => false,
        _ => null,
    };

    private static void CrossValidate(Told[] all)
    {
        string[] sets = [.. all.Select(t => t.Set).Distinct()];
        var likely = new double[all.Length];
        for (int part = 0; part < Parts; part++)
        {
            HashSet<string> aside = [.. sets.Where((_, i) => i % Parts == part)];
            LinearFit fit = LinearFit.Of([.. all.Where(t => !aside.Contains(t.Set)).Select(t => t.Sentence)], 2, Penalty, LeastSentences);
            for (int i = 0; i < all.Length; i++)
                if (aside.Contains(all[i].Set)) likely[i] = Likelihood(fit.Sums(all[i].Sentence));
        }

        bool Is(int i) => all[i].Sentence.Label == Same;
        Console.WriteLine($"{all.Length} sentences: as read {all.Index().Count(t => t.Item.IsReadAsSame == Is(t.Index))} right, by their words alone {all.Index().Count(t => (likely[t.Index] > 0.5) == Is(t.Index))}");
        foreach (double sure in new[] { 0.7, 0.8, WeighedPolarity.Sure, 0.95, 0.98 })
        {
            int[] turned = [.. Enumerable.Range(0, all.Length).Where(i => (all[i].IsReadAsSame ? 1 - likely[i] : likely[i]) >= sure)];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  overruled from {sure:0.00} on: {turned.Count(i => all[i].IsReadAsSame != Is(i))} mended, {turned.Count(i => all[i].IsReadAsSame == Is(i))} spoilt"));
        }
    }

    private static double Likelihood(double[] sums) => 1 / (1 + Math.Exp(sums[Contrary] - sums[Same]));

    private static string Line(string feature, double[] weights) => $"{feature}\t{string.Join('\t', weights.Select(w => w.ToString("0.##", CultureInfo.InvariantCulture)))}";

    // A sentence that states a claim, and whether it was read as saying the same.
    private sealed record Told(string Set, FeaturedSentence Sentence, bool IsReadAsSame);
}
