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
/// Fits the weights of <see cref="WeighedFit"/> on the judged sentences that have been read, says by cross-validation how well that
/// does (each set judged by the weights of the others), and writes the table. Sentences whose reading gives no match count more:
/// for them it is made. The sets kept aside are never opened here.
/// </summary>
internal static class MatchFitting
{
    private const double Penalty = 2, UnreadCount = 16, WrongClaims = 3; // about so many wrong claims stand beside each right one

    public static void Run(string? into)
    {
        KnowledgeBase records = DataFolder.Load(Repository.Data).ToKnowledgeBase();
        MatchSentence[] all = [.. JudgedSentence.Read.SelectMany(f => Sentences(f, records))];
        CrossValidate(all);
        if (into is null) return;
        double[] weights = LogisticFit.Of(Rows(all), Penalty);
        File.WriteAllLines(into, [
            "# Weights of what a sentence and a claim share, for how likely the one states the other. Written by",
            "# `dotnet run -c Release --project tests/Evidence.Benchmarks -- match`; see docs/decisions/0029 and docs/measured-quality.md.",
            .. MatchFeatures.Names.Zip(weights, (n, w) => string.Create(CultureInfo.InvariantCulture, $"{n}\t{w:0.00}"))]);
        Console.WriteLine($"{weights.Length} weights in {into}");
    }

    private static IEnumerable<MatchSentence> Sentences(string file, KnowledgeBase records)
    {
        var reader = new SentenceReader(records);
        var fit = new ConceptFit(records);
        var features = new MatchFeatures(records, fit, new OtherDiseases(records, fit));
        var matcher = new ClaimMatcher(records, reader);
        ClaimProfile[] profiles = [.. records.Claims.Where(c => c.Status != ClaimStatus.Attribution).Select(c => new ClaimProfile(c, records, reader))];
        foreach ((JudgedSentence sentence, SentenceReading reading) in JudgedReadings.Of(file, reader))
        {
            SentenceTerms terms = features.TermsOf(reading);
            yield return new MatchSentence(file, sentence.Claims.Count > 0, matcher.Read(reading).Any(a => a.Score >= ClaimMatcher.Enough),
                [.. profiles.Select(p => (Profile: p, Shared: features.Of(reading, p, terms))).Where(p => p.Shared.Sides is not null).Select(p => new MatchCandidate(p.Shared.Values, sentence.Claims.Contains(p.Profile.Claim.Id)))]);
        }
    }

    private static (double[], bool, double)[] Rows(IEnumerable<MatchSentence> sentences) =>
        [.. sentences.SelectMany(s => s.Candidates.Select(c => (c.Features, c.IsRight, (s.IsRead ? 1 : UnreadCount) / (c.IsRight ? s.Candidates.Count(o => o.IsRight) : WrongClaims))))];

    private static void CrossValidate(MatchSentence[] all)
    {
        var told = new List<(MatchSentence Sentence, double Likelihood, bool IsRight)>();
        foreach (IGrouping<string, MatchSentence> set in all.GroupBy(s => s.Set))
        {
            double[] weights = LogisticFit.Of(Rows(all.Where(s => s.Set != set.Key)), Penalty);
            foreach (MatchSentence sentence in set.Where(s => !s.IsRead))
            {
                (double likelihood, bool isRight) = sentence.Candidates.Select(c => (WeighedFit.Likelihood(c.Features, weights), c.IsRight)).OrderByDescending(c => c.Item1).FirstOrDefault();
                told.Add((sentence, likelihood, isRight));
            }
        }

        int inside = told.Count(t => t.Sentence.IsInside), outside = told.Count - inside;
        Console.WriteLine($"{all.Length} sentences; no match by reading: {inside} that state a claim of the base, {outside} that do not. Each set by the weights of the others:");
        foreach (double least in new[] { 0.3, 0.4, WeighedFit.Enough, 0.6, 0.7, 0.8 })
        {
            (MatchSentence Sentence, double, bool IsRight)[] matched = [.. told.Where(t => t.Likelihood >= least)];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  likely by {least:0.0}: right {matched.Count(t => t.IsRight)}, another claim {matched.Count(t => t.Sentence.IsInside && !t.IsRight)}, outside the base matched {matched.Count(t => !t.Sentence.IsInside)}"));
        }
    }
}
