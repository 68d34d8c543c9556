namespace Evidence.Core.Auditing;

/// <summary>A rule that looks at an article only.</summary>
internal abstract class ArticleRule : AuditRule, IReadsArticles
{
    public override AuditInput Reads => AuditInput.Article;

    public abstract void Check(ArticleInAudit article, RuleReport report);
}
