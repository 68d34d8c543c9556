using Evidence.Core.Checking;
using Evidence.Core.Searching;

namespace Evidence.Web;

/// <summary>The article checker of the live generation, made once for each. Thread-safe.</summary>
internal sealed class CheckService(IndexService index)
{
    private readonly Lock _gate = new();
    private volatile Prepared? _prepared;

    /// <summary>The checker for the generation that is served now.</summary>
    /// <exception cref="InvalidOperationException">None is served.</exception>
    public ArticleChecker Current()
    {
        using GenerationLease lease = index.Acquire();
        string generation = lease.Manifest.Generation;
        if (_prepared is { } ready && ready.Generation == generation) return ready.Checker;
        lock (_gate)
        {
            if (_prepared is { } made && made.Generation == generation) return made.Checker;
            _prepared = new Prepared(generation, new ArticleChecker(lease.KnowledgeBase, lease.Appraisals));
            return _prepared.Checker;
        }
    }

    private sealed record Prepared(string Generation, ArticleChecker Checker);
}
