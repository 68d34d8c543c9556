using Evidence.Core.Appraisal;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Tests;
using Xunit.Abstractions;

namespace Evidence.Core.Tests.Golden;

/// <summary>The derived verdicts against those of a careful reader of the same evidence.</summary>
public sealed class CarefulVerdictTests(ITestOutputHelper output)
{
    private static readonly KnowledgeBase Base = DataFolder.Load(Repository.Data).ToKnowledgeBase();

    private static readonly (string Claim, Stratum Stratum, Verdict Verdict, string Source, string Reason)[] Expected =
        [.. File.ReadLines(Repository.File("tests/Evidence.Core.Tests/Golden/careful-verdicts.tsv")).Skip(1).Select(line => line.Split('\t')).Select(c =>
            (c[0], Vocabulary.TryParse(c[1], out Stratum s) ? s : throw new FormatException(c[1]), Vocabulary.TryParse(c[2], out Verdict v) ? v : throw new FormatException(c[2]), c[3], c[4]))];

    [Fact]
    public void Verdicts_OfTheCarefulReader_AgreeInAtLeastFortyOfFortyThree()
    {
        var byClaim = Expected.Where(e => e.Source == "careful-reader").GroupBy(e => e.Claim).ToArray();
        var differing = byClaim.SelectMany(g => g.Where(e => Derived(e.Claim, e.Stratum) != e.Verdict)).ToArray();
        foreach (var (claim, stratum, verdict, _, reason) in differing)
            output.WriteLine($"{claim} in {stratum.Word()}: reader {verdict.Word()}, derived {Derived(claim, stratum).Word()}. Reader: {reason}");
        int agreeing = byClaim.Length - differing.Select(d => d.Claim).Distinct().Count();
        output.WriteLine($"{agreeing} of {byClaim.Length} claims agree in every stratum judged.");

        Assert.Equal(43, byClaim.Length);
        Assert.True(agreeing >= 40, $"{agreeing} of 43 agree; differing: {string.Join(", ", differing.Select(d => $"{d.Claim}/{d.Stratum.Word()}"))}");
        string explained = File.ReadAllText(Repository.File("docs/appraisal.md"));
        Assert.All(differing, d => Assert.Contains(d.Claim, explained, StringComparison.Ordinal));
    }

    [Fact]
    public void Verdicts_DoneByHand_AllAgree() =>
        Assert.All(Expected.Where(e => e.Source == "by-hand"), e => Assert.Equal(e.Verdict, Derived(e.Claim, e.Stratum)));

    [Fact]
    public void Verdicts_OfAllClaims_StandAsApproved()
    {
        string[] derived = [.. Base.Claims.Select(c => Appraiser.Appraise(Base, c)).Select(a => $"{a.Claim.Id}\t{a.Headline.Word()}\t{a.Verdict.Word()}\t{a.Certainty.Word()}")];
        string path = Repository.File("tests/Evidence.Core.Tests/Golden/all-verdicts.tsv");
        if (Environment.GetEnvironmentVariable("EVIDENCE_APPROVE") == "1") File.WriteAllLines(path, derived);

        string[] approved = File.ReadAllLines(path);

        Assert.True(approved.SequenceEqual(derived), "Verdicts moved (approve with EVIDENCE_APPROVE=1 after reading why):\n" + string.Join("\n", derived.Except(approved)));
    }

    [Fact]
    public void Verdicts_WithOneStudyFiveTimes_DoNotMove()
    {
        foreach (Claim claim in Base.Claims.Where(c => c.Evidence.Count > 0))
        {
            foreach (string study in claim.Evidence.Select(e => e.Study).Distinct())
            {
                Claim repeated = claim with { Evidence = [.. claim.Evidence, .. Enumerable.Repeat(claim.Evidence.Where(e => e.Study == study), 4).SelectMany(e => e)] };
                foreach (Stratum stratum in Enum.GetValues<Stratum>())
                {
                    StratumAppraisal before = Appraiser.Appraise(Base, claim).In(stratum), after = Appraiser.Appraise(Base, repeated).In(stratum);
                    Assert.Equal((before.Verdict, before.Certainty), (after.Verdict, after.Certainty));
                }
            }
        }
    }

    private static Verdict Derived(string claim, Stratum stratum) => Appraiser.Appraise(Base, Base.FindClaim(claim)!).In(stratum).Verdict;
}
