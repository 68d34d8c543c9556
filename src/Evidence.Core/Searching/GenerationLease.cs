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

    /// <summary>How the verdicts came to be what they are.</summary>
    public VerdictHistory History => _generation.History;

    /// <summary>What the generation is made from.</summary>
    public Manifest Manifest => _generation.Manifest;

    /// <summary>Answers a query. Any text is read; none is refused.</summary>
    /// <exception cref="ArgumentException">A filter names no facet, or page or size are out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public SearchAnswer Search(SearchRequest request, CancellationToken cancellationToken = default) => _generation.Searcher.Search(request, cancellationToken);

    /// <summary>Every record that a query finds, in the order of its pages; page and size of the request do not count.</summary>
    /// <returns>How many there are, and the records one by one; read them before the lease ends.</returns>
    /// <exception cref="ArgumentException">A filter names no facet.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public (int Total, IEnumerable<Hit> Hits) SearchAll(SearchRequest request, CancellationToken cancellationToken = default) => _generation.Searcher.SearchAll(request, cancellationToken);

    /// <summary>Records that what was typed so far may become, the likeliest first.</summary>
    /// <param name="text">The letters typed; spaces and hyphens are alike, case and accents do not count.</param>
    /// <param name="most">How many, at least 1.</param>
    public IReadOnlyList<Suggestion> Suggest(string text, int most = 8) => _generation.Searcher.Suggest(text, most);

    /// <summary>The claims beside a claim of this generation: those like it and the other side.</summary>
    public ClaimNeighbours Neighbours(Claim claim) => ClaimNeighbours.Of(KnowledgeBase, Appraisals, claim);

    /// <summary>Ends the use.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) == 0) _generation.Release();
    }
}
