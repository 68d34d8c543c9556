using Evidence.Core.Appraisal;
using Evidence.Core.Checking;
using Evidence.Core.Checking.Reports;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Checking.Reports;

/// <summary>The example article of the base, checked once.</summary>
public sealed class ExampleCheck
{
    public ExampleCheck()
    {
        Records = DataFolder.Load(Repository.Data).ToKnowledgeBase();
        Appraisals = Appraiser.Appraise(Records);
        Checker = new ArticleChecker(Records, Appraisals);
        Article = Of(DraftReader.Read("example-article.md", null, File.ReadAllBytes(Repository.File("data/example-article.md"))).Draft!);
    }

    public KnowledgeBase Records { get; }

    public IReadOnlyDictionary<string, ClaimAppraisal> Appraisals { get; }

    public ArticleChecker Checker { get; }

    public CheckedArticle Article { get; }

    public CheckedArticle Of(Draft draft) => new(draft, Checker.Check(draft), Records, Appraisals, "a-generation", new DateOnly(2026, 11, 25));

    public CheckedArticle Of(string text, DraftFormat format = DraftFormat.Text) => Of(DraftReader.ReadText(text, format).Draft!);
}
