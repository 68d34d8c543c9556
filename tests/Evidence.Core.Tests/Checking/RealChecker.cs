using Evidence.Core.Appraisal;
using Evidence.Core.Checking;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Checking;

/// <summary>The checker of the real base, made once.</summary>
public sealed class RealChecker
{
    public KnowledgeBase Records { get; } = DataFolder.Load(Repository.Data).ToKnowledgeBase();

    public ArticleChecker Checker => field ??= new ArticleChecker(Records, Appraiser.Appraise(Records));
}
