using Xunit.Abstractions;

namespace Evidence.Core.Tests.Checking;

/// <summary>The check of articles against judged sentences; docs/measured-quality.md holds the figures.</summary>
public sealed class JudgedSentencesTests(RealChecker real, ITestOutputHelper output) : IClassFixture<RealChecker>
{
    [Fact]
    public void TuningSet_MeetsItsTargets()
    {
        var set = new JudgedSet(real.Checker, JudgedSentence.Load("sentences-tuning.json"));
        output.WriteLine($"{set.Measures}\n{set.Confusion()}");

        Assert.True(set.FirstClaim >= 0.9, set.Measures);
        Assert.True(set.Verdict >= 0.88, set.Measures);
        Assert.True(set.FalseMatch <= 0.03, set.Measures);
        Assert.True(set.HedgedFlagged <= 0.05, set.Measures);
    }

    [Fact]
    public void SetKeptAside_IsMeasured()
    {
        var set = new JudgedSet(real.Checker, JudgedSentence.Load("sentences-heldout.json"));
        output.WriteLine($"{set.Measures}\n{set.Confusion()}");

        Assert.True(set.FalseMatch <= 0.03, set.Measures);
    }
}
