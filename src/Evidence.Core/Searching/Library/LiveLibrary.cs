using Evidence.Core.Indexing;
using Evidence.Core.Text;

namespace Evidence.Core.Searching;

/// <summary>The live generation of the library, followed as it changes. Thread-safe.</summary>
public sealed class LiveLibrary : IDisposable
{
    private readonly LiveGeneration<LibraryGeneration> _live;

    private LiveLibrary(IndexRoot root, Func<ISentenceEmbedder?>? embedder) => _live = new LiveGeneration<LibraryGeneration>(root.Library, folder => LibraryGeneration.Open(folder, embedder), "There is no library here yet.");

    /// <summary>True when it can be searched.</summary>
    public bool IsReady => _live.IsReady;

    /// <summary>True when there is none to search and none was published; false also where there is one that cannot be opened.</summary>
    public bool IsMissing => _live.IsMissing;

    /// <summary>Why it cannot be, in one sentence; empty when it can.</summary>
    public string Reason => _live.Reason;

    /// <summary>Opens the library of an index; where there is none, nothing.</summary>
    /// <param name="root">The index.</param>
    /// <param name="embedder">Gives the model to rank by meaning with, asked for when a generation with vectors is opened; null for words alone. Whoever made the model disposes it, after this.</param>
    public static LiveLibrary Open(IndexRoot root, Func<ISentenceEmbedder?>? embedder = null)
    {
        var library = new LiveLibrary(root, embedder);
        library._live.Start();
        return library;
    }

    /// <summary>A lease on the live generation.</summary>
    /// <exception cref="InvalidOperationException">None is ready.</exception>
    public LibraryLease Acquire() => new(_live.Acquire());

    /// <summary>Opens the generation that CURRENT names, if it is another one. True if a new one serves.</summary>
    public bool Refresh() => _live.Refresh();

    /// <summary>Lets go of it; leases still in use keep it open until they end.</summary>
    public void Dispose() => _live.Dispose();
}
