using Evidence.Core.Indexing;
using Evidence.Core.Model;

namespace Evidence.Core.Searching;

/// <summary>The use of one generation of the library until it is disposed. Thread-safe.</summary>
public sealed class LibraryLease : IDisposable
{
    private readonly LibraryGeneration _generation;
    private int _isReleased;

    internal LibraryLease(LibraryGeneration generation) => _generation = generation;

    /// <summary>What the generation is made of.</summary>
    public LibraryManifest Manifest => _generation.Manifest;

    /// <summary>Why it cannot be ranked by meaning, with the remedy; null where it can.</summary>
    public string? WhyLexical => _generation.WhyLexical;

    /// <summary>Answers a query. Any text is read; none is refused.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="records">The base whose studies are marked among the hits, or null.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentException">A filter names no facet, or page or size are out of range.</exception>
    public LibraryAnswer Search(LibraryRequest request, KnowledgeBase? records = null, CancellationToken cancellationToken = default) => _generation.Searcher.Search(request, records, cancellationToken);

    /// <summary>Every reference that answers a query, in the order in which its pages show them; also those behind the last page.</summary>
    /// <param name="request">What is asked; its page and size count for nothing.</param>
    /// <param name="records">The base by whose studies references can be filtered, or null.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>How many, and the references, each read when it is asked for, while this lease lasts.</returns>
    /// <exception cref="ArgumentException">A filter names no facet.</exception>
    public (int Total, IEnumerable<LibraryReference> References) SearchAll(LibraryRequest request, KnowledgeBase? records = null, CancellationToken cancellationToken = default) => _generation.Searcher.SearchAll(request, records, cancellationToken);

    /// <summary>Ids and scores of the best references for a text that is no query: every word of it only ranks.</summary>
    /// <param name="text">A topic or a sentence.</param>
    /// <param name="most">How many, at least 1.</param>
    /// <param name="byMeaning">Rank by meaning too.</param>
    /// <exception cref="InvalidOperationException">It is to be ranked by meaning and cannot be; the message says why.</exception>
    public IReadOnlyList<(string Id, double Score)> Rank(string text, int most, bool byMeaning = false) => _generation.Searcher.Rank(text, most, byMeaning);

    /// <summary>The reference of an id, DOI, PMID or PMCID, or null.</summary>
    public LibraryReference? Find(string id) => _generation.Searcher.Find(id);

    /// <summary>Every reference, in the order of ids.</summary>
    public IEnumerable<LibraryReference> All() => _generation.Searcher.All();

    /// <summary>Ends the use.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) == 0) _generation.Release();
    }
}
