using Xunit.Abstractions;

namespace Evidence.Core.Tests.Checking;

/// <summary>The check of articles against judged sentences; docs/measured-quality.md holds the figures.</summary>
public sealed class JudgedSentencesTests(RealChecker real, ITestOutputHelper output) : IClassFixture<RealChecker>
{
    [Theory]
    [InlineData("sentences-tuning.json")]
    [InlineData("sentences-tuning-2.json")]
    [InlineData("sentences-heldout.json")] // kept aside once, read since
    [InlineData("sentences-heldout-2.json")] // likewise
    public void TuningSet_MeetsItsTargets(string file)
    {
        var set = new JudgedSet(real.Checker, JudgedSentence.Load(file));
        output.WriteLine($"{file}: {set.Measures}\n{set.Confusion()}");

        Assert.True(set.FirstClaim >= 0.87, set.Measures);
        Assert.True(set.Verdict >= 0.88, set.Measures);
        Assert.True(set.FalseMatch <= 0.03, set.Measures);
        Assert.True(set.Twins >= 0.8, set.Measures);
        Assert.True(set.HedgedFlagged <= 0.1, set.Measures);
    }

    // Free paraphrases, contraries and denials: learnt from, and not all at the target.
    [Theory]
    [InlineData("sentences-tuning-3.json", 0.81, 0.82)]
    [InlineData("sentences-tuning-4.json", 0.82, 0.83)]
    [InlineData("sentences-tuning-5.json", 0.90, 0.89)]
    [InlineData("sentences-tuning-6.json", 0.87, 0.89)]
    [InlineData("sentences-heldout-3.json", 0.86, 0.84)] // kept aside once, read since
    [InlineData("sentences-heldout-4.json", 0.88, 0.87)] // likewise
    public void SetLearntFrom_KeepsWhatWasMeasured(string file, double firstClaim, double verdict)
    {
        var set = new JudgedSet(real.Checker, JudgedSentence.Load(file));
        output.WriteLine($"{file}: {set.Measures}\n{set.Confusion()}");

        Assert.True(set.FirstClaim >= firstClaim, set.Measures);
        Assert.True(set.Verdict >= verdict, set.Measures);
        Assert.True(set.FalseMatch <= 0.03, set.Measures);
    }

    // Written by two people who saw data/ only, after the sets above had been read; nobody has read it or tunes on it. A floor, not a target.
    [Fact]
    public void SetKeptAside_KeepsWhatWasMeasured()
    {
        var set = new JudgedSet(real.Checker, JudgedSentence.Load("sentences-heldout-5.json"));
        output.WriteLine($"{set.Measures}\n{set.Confusion()}");

        Assert.True(set.FirstClaim >= 0.84, set.Measures);
        Assert.True(set.Verdict >= 0.84, set.Measures);
        Assert.True(set.FalseMatch <= 0.05, set.Measures);
    }
}
