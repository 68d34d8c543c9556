using Evidence.Core.Checking;
using Evidence.Core.Checking.Reports;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Core.Tests.Checking.Reports;

namespace Evidence.Core.Tests.Checking;

public sealed class StatedEvidenceTests(ExampleCheck example) : IClassFixture<ExampleCheck>
{
    [Theory]
    [InlineData("There is too little evidence in people to say whether oats lower pain.", Verdict.TooLittleEvidence)]
    [InlineData("It is not known whether oats lower pain.", Verdict.TooLittleEvidence)]
    [InlineData("Studies in people disagree on whether oats lower pain.", Verdict.Contested)]
    [InlineData("The evidence on oats is mixed.", Verdict.Contested)]
    [InlineData("Studies in people speak against the statement that oats lower pain.", Verdict.Contradicted)]
    public void In_SentenceAboutEvidence_IsTheVerdictItStates(string sentence, Verdict stated) => Assert.Equal(stated, StatedEvidence.In(sentence));

    [Theory]
    [InlineData("Oats lower pain in people.")]
    [InlineData("Many studies show that oats lower pain.")]
    [InlineData("Patients went against the advice.")]
    public void In_SentenceAboutTheWorld_IsNone(string sentence) => Assert.Null(StatedEvidence.In(sentence));

    [Fact]
    public void Check_EveryWordingThatHolds_IsNotFoundFaultWithItself()
    {
        string[] wordings = [.. example.Article.Report.Sentences.Select(s => s.Wording?.Text).OfType<string>().Distinct()];
        CheckedArticle again = example.Of(string.Join("\n\n", wordings), DraftFormat.Markdown);
        string[] faulty = [.. again.Report.Sentences.Where(s => s.Verdict is not (Verdict.Supported or Verdict.NotInThisBase or Verdict.CannotBeChecked)).Select(s => $"{s.Verdict}: {s.Text}")];

        Assert.True(faulty.Length == 0, string.Join('\n', faulty));
    }
}
