using Evidence.Core.Indexing;

namespace Evidence.Core.Searching;

/// <summary>The live generation of the library, followed as it changes. Thread-safe.</summary>
public sealed class LiveLibrary : IDisposable
{
    private readonly LiveGeneration<LibraryGeneration> _live;

    private LiveLibrary(IndexRoot root) => _live = new LiveGeneration<LibraryGeneration>(root.Library, LibraryGeneration.Open, "There is no library here yet.");

    /// <summary>True when it can be searched.</summary>
    public bool IsReady => _live.IsReady;

    /// <summary>True when there is none to search and none was published; false also where there is one that cannot be opened.</summary>
    public bool IsMissing => _live.IsMissing;

    /// <summary>Why it cannot be, in one sentence; empty when it can.</summary>
    public string Reason => _live.Reason;

    /// <summary>Opens the library of an index; where there is none, nothing.</summary>
    public static LiveLibrary Open(IndexRoot root)
    {
        var library = new LiveLibrary(root);
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
