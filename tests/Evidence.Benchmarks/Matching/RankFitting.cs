using System.Globalization;
using Evidence.Benchmarks.Fitting;
using Evidence.Core.Checking.Matching;
using Evidence.Core.Checking.Matching.Weighing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;
using Evidence.Tests;

namespace Evidence.Benchmarks.Matching;

/// <summary>
/// Fits the weights of <see cref="ClaimRanking"/> on the judged sentences that have been read and come near more than one claim, says by
/// cross-validation how well that does (each set judged by the weights of the others), and writes the table. The sets kept aside are never
/// opened here.
/// </summary>
internal static class RankFitting
{
    private const double Penalty = 0.5;

    public static void Run(string? into)
    {
        KnowledgeBase records = DataFolder.Load(Repository.Data).ToKnowledgeBase();
        Near[] all = [.. JudgedSentence.Read.SelectMany(f => Sentences(f, records)).Where(s => s.Claims.Count > 1 && s.Claims.Any(c => c.IsRight))];
        CrossValidate(all);
        if (into is null) return;
        double[] weights = ChoiceFit.Of(Sets(all), Penalty);
        File.WriteAllLines(into, [
            "# Weights of what speaks for a claim beside the others that come near a sentence. Written by",
            "# `dotnet run -c Release --project tests/Evidence.Benchmarks -- rank`; see docs/decisions/0064 and docs/measured-quality.md.",
            .. RankFeatures.Names.Zip(weights, (n, w) => string.Create(CultureInfo.InvariantCulture, $"{n}\t{w:0.00}"))]);
        Console.WriteLine($"{weights.Length} weights in {into}");
    }

    private static IEnumerable<Near> Sentences(string file, KnowledgeBase records)
    {
        var reader = new SentenceReader(records);
        var fit = new ConceptFit(records);
        var shared = new MatchFeatures(records, fit, new OtherDiseases(records, fit));
        var features = new RankFeatures(shared);
        var matcher = new ClaimMatcher(records, reader);
        foreach ((JudgedSentence sentence, SentenceReading reading) in JudgedReadings.Of(file, reader))
        {
            SentenceTerms terms = shared.TermsOf(reading);
            List<Alignment> candidates = matcher.Candidates(reading, terms, matcher.Read(reading));
            if (candidates.Count == 0) continue;
            double best = candidates.Max(c => c.Score);
            yield return new Near(file, [.. candidates.OrderByDescending(c => c.Score).Select(c => (features.Of(reading, terms, c, best), sentence.Claims.Contains(c.Profile.Claim.Id)))]);
        }
    }

    private static IReadOnlyList<(double[], bool)>[] Sets(IEnumerable<Near> sentences) => [.. sentences.Select(s => s.Claims)];

    private static void CrossValidate(Near[] all)
    {
        int right = 0, mended = 0, spoilt = 0;
        foreach (IGrouping<string, Near> set in all.GroupBy(s => s.Set))
        {
            double[] weights = ChoiceFit.Of(Sets(all.Where(s => s.Set != set.Key)), Penalty);
            foreach (Near sentence in set)
            {
                bool isRight = sentence.Claims.MaxBy(c => ClaimRanking.Sum(c.Features, weights)).IsRight, was = sentence.Claims[0].IsRight;
                right += isRight ? 1 : 0;
                mended += isRight && !was ? 1 : 0;
                spoilt += !isRight && was ? 1 : 0;
            }
        }

        Console.WriteLine($"{all.Length} sentences near more than one claim, of which one is right. Each set by the weights of the others: first claim right {right}; by the score alone {right - mended + spoilt} ({mended} mended, {spoilt} spoilt)");
    }

    // Claims near a sentence, the one with the highest score first.
    private sealed record Near(string Set, IReadOnlyList<(double[] Features, bool IsRight)> Claims);
}
