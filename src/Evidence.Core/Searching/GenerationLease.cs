using Evidence.Core.Appraisal;
using Evidence.Core.Indexing;
using Evidence.Core.Model;

namespace Evidence.Core.Searching;

/// <summary>The use of one generation: records, verdicts and search of the same state, until it is disposed. Thread-safe.</summary>
public sealed class GenerationLease : IDisposable
{
    private readonly Generation _generation;
    private int _isReleased;

    internal GenerationLease(Generation generation) => _generation = generation;

    /// <summary>The records.</summary>
    public KnowledgeBase KnowledgeBase => _generation.KnowledgeBase;

    /// <summary>The verdict on each claim, by id.</summary>
    public IReadOnlyDictionary<string, ClaimAppraisal> Appraisals => _generation.Appraisals;

    /// <summary>What the generation is made from.</summary>
    public Manifest Manifest => _generation.Manifest;

    /// <summary>Answers a query. Any text is read; none is refused.</summary>
    /// <exception cref="ArgumentException">A filter names no facet, or page or size are out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public SearchAnswer Search(SearchRequest request, CancellationToken cancellationToken = default) => _generation.Searcher.Search(request, cancellationToken);

    /// <summary>Ends the use.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) == 0) _generation.Release();
    }
}
