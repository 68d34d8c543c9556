namespace Evidence.Core.Auditing;

/// <summary>What a rule does that looks at an article, beside what else it reads.</summary>
internal interface IReadsArticles
{
    /// <summary>Looks at the article's sentences and what they cite.</summary>
    void Check(ArticleInAudit article, RuleReport report);
}
