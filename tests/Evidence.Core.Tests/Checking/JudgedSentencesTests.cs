using Evidence.Tests;
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
    [InlineData("sentences-heldout-3.json")] // likewise
    [InlineData("sentences-heldout-4.json")] // likewise
    [InlineData("sentences-tuning-5.json")]
    [InlineData("sentences-tuning-6.json")]
    [InlineData("sentences-tuning-8.json")]
    [InlineData("sentences-tuning-9.json")]
    [InlineData("sentences-tuning-11.json")] // from here on nothing but pairs
    [InlineData("sentences-tuning-12.json")]
    [InlineData("sentences-tuning-13.json")]
    [InlineData("sentences-tuning-14.json")]
    [InlineData("sentences-tuning-15.json")]
    [InlineData("sentences-tuning-16.json")]
    [InlineData("sentences-tuning-17.json")]
    [InlineData("sentences-tuning-18.json")]
    [InlineData("sentences-tuning-19.json")]
    [InlineData("sentences-tuning-20.json")]
    [InlineData("sentences-tuning-21.json")]
    [InlineData("sentences-tuning-22.json")]
    [InlineData("sentences-tuning-23.json")]
    [InlineData("sentences-tuning-24.json")]
    [InlineData("sentences-tuning-25.json")]
    [InlineData("sentences-tuning-26.json")]
    [InlineData("sentences-tuning-27.json")]
    [InlineData("sentences-tuning-28.json")]
    [InlineData("sentences-tuning-29.json")]
    [InlineData("sentences-tuning-30.json")]
    [InlineData("sentences-tuning-31.json")]
    [InlineData("sentences-tuning-32.json")]
    [InlineData("sentences-tuning-41.json")]
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
    [InlineData("sentences-tuning-3.json", 0.86, 0.87)]
    [InlineData("sentences-tuning-4.json", 0.85, 0.87)]
    [InlineData("sentences-tuning-7.json", 0.85, 0.88)]
    [InlineData("sentences-heldout-5.json", 0.93, 0.93)] // kept aside once, read since
    [InlineData("sentences-heldout-6.json", 0.88, 0.90)] // likewise
    [InlineData("sentences-tuning-10.json", 0.86, 0.87)] // nothing but pairs
    [InlineData("sentences-heldout-8.json", 0.92, 0.92)] // likewise, kept aside once, read since
    [InlineData("sentences-heldout-9.json", 0.87, 0.93)] // likewise
    public void SetLearntFrom_KeepsWhatWasMeasured(string file, double firstClaim, double verdict)
    {
        var set = new JudgedSet(real.Checker, JudgedSentence.Load(file));
        output.WriteLine($"{file}: {set.Measures}\n{set.Confusion()}");

        Assert.True(set.FirstClaim >= firstClaim, set.Measures);
        Assert.True(set.Verdict >= verdict, set.Measures);
        Assert.True(set.FalseMatch <= 0.03, set.Measures);
    }

    // Twelve true and twelve false sentences on each of 69 claims, no construction and no name more often than twice: a drill, harder than prose.
    [Theory]
    [InlineData("sentences-tuning-33.json", 0.72)]
    [InlineData("sentences-tuning-34.json", 0.79)]
    [InlineData("sentences-tuning-35.json", 0.76)]
    [InlineData("sentences-tuning-36.json", 0.80)]
    [InlineData("sentences-tuning-37.json", 0.75)]
    [InlineData("sentences-tuning-38.json", 0.80)]
    [InlineData("sentences-tuning-39.json", 0.76)]
    [InlineData("sentences-tuning-42.json", 0.86)] // prose, on claims with too little evidence
    public void Drill_KeepsWhatWasMeasured(string file, double verdict)
    {
        var set = new JudgedSet(real.Checker, JudgedSentence.Load(file));
        output.WriteLine($"{file}: {set.Measures}\n{set.Confusion()}");

        Assert.True(set.Verdict >= verdict, set.Measures);
    }

    [Fact]
    public void OutsideTheBase_HardlyAnythingMatches()
    {
        var set = new JudgedSet(real.Checker, JudgedSentence.Load("sentences-tuning-40.json"));
        output.WriteLine($"{set.Measures}\n{set.Confusion()}");

        Assert.True(set.FalseMatch <= 0.03, set.Measures);
    }

    // Written by two people who saw data/ only, after the sets above had been read; nobody has read it or tunes on it. At the targets.
    [Fact]
    public void SetKeptAside_MeetsItsTargets()
    {
        var set = new JudgedSet(real.Checker, JudgedSentence.Load("sentences-heldout-7.json"));
        output.WriteLine($"{set.Measures}\n{set.Confusion()}");

        Assert.True(set.FirstClaim >= 0.90, set.Measures);
        Assert.True(set.Verdict >= 0.88, set.Measures);
        Assert.True(set.FalseMatch <= 0.03, set.Measures);
        Assert.True(set.HedgedFlagged <= 0.05, set.Measures);
    }

    // A true and a false sentence on one matter, each in words of its own; nobody has read them. The last three were run only after the work was done.
    [Theory]
    [InlineData("sentences-heldout-10.json", 0.8)]
    [InlineData("sentences-heldout-11.json", 0.8)]
    [InlineData("sentences-heldout-12.json", 0.84)]
    [InlineData("sentences-heldout-13.json", 0.84)]
    [InlineData("sentences-heldout-14.json", 0.9)]
    [InlineData("sentences-heldout-15.json", 0.9)]
    [InlineData("sentences-heldout-16.json", 0.9)]
    [InlineData("sentences-heldout-17.json", 0.9)]
    public void PairsKeptAside_KeepWhatWasMeasured(string file, double twins)
    {
        var set = new JudgedSet(real.Checker, JudgedSentence.Load(file));
        output.WriteLine($"{file}: {set.Measures}\n{set.Confusion()}");

        Assert.True(set.Twins >= twins, set.Measures);
        Assert.True(set.Verdict >= 0.87, set.Measures);
    }
}
