using Evidence.Core.Indexing;

namespace Evidence.Core.Searching;

/// <summary>
/// The live generation of an index, followed as it changes. A generation that cannot be opened is refused: the one before it
/// goes on. Thread-safe.
/// </summary>
public sealed class LiveIndex : IDisposable
{
    private const string NothingBuilt = "There is no index yet.";
    private readonly IndexRoot _root;
    private readonly Lock _refreshing = new();
    private volatile Generation? _live;
    private volatile string _reason = NothingBuilt;
    private string? _seen;

    private LiveIndex(IndexRoot root) => _root = root;

    /// <summary>True when a generation can be leased.</summary>
    public bool IsReady => _live is not null;

    /// <summary>Why the generation that CURRENT names is not served, in one sentence; empty when it is.</summary>
    public string Reason => _reason;

    /// <summary>Opens the live generation; where it is damaged, the newest whole one before it; where there is none, nothing.</summary>
    public static LiveIndex Open(IndexRoot root)
    {
        var index = new LiveIndex(root);
        index.Refresh();
        if (!index.IsReady && root.NewestWholeBut(index._seen) is { } before) index._live = index.TryOpen(before, keepReason: true);
        return index;
    }

    /// <summary>A lease on the live generation.</summary>
    /// <exception cref="InvalidOperationException">None is ready.</exception>
    public GenerationLease Acquire()
    {
        while (_live is { } generation)
            if (generation.TryAcquire()) return new GenerationLease(generation);
        throw new InvalidOperationException(_reason);
    }

    /// <summary>Opens the generation that CURRENT names, if it is another one, and swaps it in. True if a new one serves.</summary>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            if (_root.ReadCurrent() is not { } current || current == _seen) return false;
            _seen = current;
            if (TryOpen(current, keepReason: false) is not { } opened) return false;
            Interlocked.Exchange(ref _live, opened)?.Release();
            return true;
        }
    }

    /// <summary>Lets go of the generation; leases still in use keep it open until they end.</summary>
    public void Dispose() => Interlocked.Exchange(ref _live, null)?.Release();

    private Generation? TryOpen(string name, bool keepReason)
    {
        try
        {
            var generation = new Generation(GenerationReader.Open(_root.FolderOf(name)));
            if (!keepReason) _reason = "";
            return generation;
        }
        catch (InvalidGenerationException fault)
        {
            _reason = keepReason ? $"{_reason} {fault.Message}" : fault.Message;
            return null;
        }
    }
}
