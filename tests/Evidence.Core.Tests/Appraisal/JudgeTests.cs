using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Tests.Appraisal;

/// <summary>The rules of docs/appraisal.md from voices to verdict, one row each.</summary>
public sealed class JudgeTests
{
    [Theory]
    [InlineData("", "", 0, Verdict.TooLittleEvidence, Certainty.NotRated)]                 // no side
    [InlineData("h", "", 0, Verdict.TooLittleEvidence, Certainty.Moderate)]                // one voice is not enough
    [InlineData("H", "", 0, Verdict.Supported, Certainty.Moderate)]                        // a large trial is
    [InlineData("S", "", 0, Verdict.Supported, Certainty.Moderate)]                        // pooled evidence is
    [InlineData("m m", "", 0, Verdict.Supported, Certainty.Moderate)]                      // two voices are
    [InlineData("", "l l", 0, Verdict.Contradicted, Certainty.Low)]
    [InlineData("v v", "", 0, Verdict.TooLittleEvidence, Certainty.VeryLow)]               // two at very low are not
    [InlineData("v v v", "", 0, Verdict.Supported, Certainty.VeryLow)]                     // three are
    [InlineData("h", "h", 0, Verdict.Contested, Certainty.Moderate)]                       // a voice on each side
    [InlineData("h h", "h", 0, Verdict.Contested, Certainty.Moderate)]                     // one in three
    [InlineData("h h h", "l", 0, Verdict.Supported, Certainty.Moderate)]                   // one in four
    [InlineData("m m m", "h", 0, Verdict.Contested, Certainty.Low)]                        // one in four, but stronger
    [InlineData("m m", "", 3, Verdict.Supported, Certainty.Low)]                           // mixed outnumber the side
    [InlineData("U m", "", 0, Verdict.Supported, Certainty.Low)]                           // a review of unknown list lends nothing
    public void Decide_Voices_GiveVerdictAndCertainty(string pro, string con, int mixed, Verdict verdict, Certainty certainty)
    {
        Judgement judgement = Judge.Decide(Voices(pro), Voices(con), mixed);

        Assert.Equal((verdict, certainty), (judgement.Verdict, judgement.Certainty));
        Assert.All(judgement.Steps, s => Assert.EndsWith(".", s.Text, StringComparison.Ordinal));
    }

    private static Voice[] Voices(string letters) =>
        [.. letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((l, i) => new Voice($"g{i}", [$"s{i}"], l[0] switch
        {
            'h' or 'H' or 'S' or 'U' => Certainty.High,
            'm' => Certainty.Moderate,
            'l' => Certainty.Low,
            _ => Certainty.VeryLow,
        }, l is "S" or "U", l != "U", l == "H"))];
}
