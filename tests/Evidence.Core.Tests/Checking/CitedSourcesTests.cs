using Evidence.Core.Appraisal;
using Evidence.Core.Checking;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Checking;

/// <summary>What a check says of sources that a sentence leads to by link, identifier or number; on the fictional base.</summary>
public sealed class CitedSourcesTests
{
    private static readonly ArticleChecker Checker = Make();

    [Theory]
    [InlineData("A trial found that moon moss makes lamps glow longer (https://doi.org/10.5555/lamp.2044.lym).")]
    [InlineData("A trial found that moon moss makes lamps glow longer (doi:10.5555/lamp.2044.lym).")]
    [InlineData("A trial found that moon moss makes lamps glow longer (PMID 90002044).")]
    [InlineData("A trial found that moon moss makes lamps glow longer [3].\n\nReferences\n\n[3] Lyme A. A lamp paper that was taken back. 2044.")]
    [InlineData("A trial found that moon moss makes lamps glow longer [2-4].\n\nReferences\n\n[3] Lyme A. https://doi.org/10.5555/lamp.2044.lym")]
    public void Check_RetractedStudyCited_IsAnError(string text)
    {
        CheckFinding finding = Assert.Single(Check(text).Sentences[0].Findings, f => f.RuleId == "RETRACTED");

        Assert.Equal((Severity.Error, CheckRules.Retracted.Fix), (finding.Severity, finding.Suggestion));
        Assert.Contains("Lyme", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.5555/lamp.2040.hyt")]
    [InlineData("10.5555/lamp.2037.ell")]
    public void Check_OneStudyToldFromAReview_IsAWarning(string review)
    {
        CheckFinding finding = Assert.Single(Check($"One trial found that moon moss makes lamps glow longer (https://doi.org/{review}).").Sentences[0].Findings, f => f.RuleId == "SECONDARY");

        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("One trial found that moon moss makes lamps glow longer (https://doi.org/10.5555/lamp.2031.ard).")]
    [InlineData("Reviews find that moon moss makes lamps glow longer (https://doi.org/10.5555/lamp.2037.ell).")]
    [InlineData("Moon moss makes lamps glow longer [4].\n\nReferences\n\n[3] Lyme A. https://doi.org/10.5555/lamp.2044.lym")]
    public void Check_SoundCitations_AreLeftAlone(string text) =>
        Assert.DoesNotContain(Check(text).Sentences[0].Findings, f => f.RuleId is "RETRACTED" or "SECONDARY");

    [Fact]
    public void Rules_SharedWithTheAudit_AreDescribedOnce()
    {
        foreach (RuleDescription rule in CheckRules.All)
            if (Evidence.Core.Auditing.AuditRules.Find(rule.Id) is { } audit) Assert.Equal(rule with { Example = "" }, audit.Description with { Example = "" });
    }

    private static CheckReport Check(string text) => Checker.Check(DraftReader.ReadText(text, DraftFormat.Text).Draft!);

    private static ArticleChecker Make()
    {
        KnowledgeBase records = DataFolder.Load(Repository.ForeignBase).ToKnowledgeBase();
        return new ArticleChecker(records, Appraiser.Appraise(records));
    }
}
