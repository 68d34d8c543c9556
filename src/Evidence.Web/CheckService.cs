using Evidence.Core.Appraisal;
using Evidence.Core.Checking;
using Evidence.Core.Checking.Reports;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Web;

/// <summary>The article checker of the live generation, made once for each. Thread-safe.</summary>
internal sealed class CheckService(IndexService index, TimeProvider time)
{
    private readonly Lock _gate = new();
    private volatile Prepared? _prepared;

    /// <summary>The checker for the generation that is served now.</summary>
    /// <exception cref="InvalidOperationException">None is served.</exception>
    public ArticleChecker Current() => Prepare().Checker;

    /// <summary>Checks a draft; the answer carries the state of the base that gave it.</summary>
    /// <exception cref="InvalidOperationException">None is served.</exception>
    public CheckedArticle Check(Draft draft, CancellationToken cancellationToken)
    {
        Prepared live = Prepare();
        return new CheckedArticle(draft, live.Checker.Check(draft, cancellationToken), live.Records, live.Appraisals, live.Generation, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }

    private Prepared Prepare()
    {
        using GenerationLease lease = index.Acquire();
        string generation = lease.Manifest.Generation;
        if (_prepared is { } ready && ready.Generation == generation) return ready;
        lock (_gate)
        {
            if (_prepared is { } made && made.Generation == generation) return made;
            return _prepared = new Prepared(generation, lease.KnowledgeBase, lease.Appraisals, new ArticleChecker(lease.KnowledgeBase, lease.Appraisals));
        }
    }

    private sealed record Prepared(string Generation, KnowledgeBase Records, IReadOnlyDictionary<string, ClaimAppraisal> Appraisals, ArticleChecker Checker);
}
