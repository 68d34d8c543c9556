using Evidence.Core.Indexing;

namespace Evidence.Core.Searching;

/// <summary>
/// The live generation of an index, followed as it changes. A generation that cannot be opened is refused: the one before it
/// goes on. Thread-safe.
/// </summary>
public sealed class LiveIndex : IDisposable
{
    private readonly LiveGeneration<Generation> _live;

    private LiveIndex(IndexRoot root) => _live = new LiveGeneration<Generation>(root, folder => new Generation(GenerationReader.Open(folder)), "There is no index yet.");

    /// <summary>True when a generation can be leased.</summary>
    public bool IsReady => _live.IsReady;

    /// <summary>Why the generation that CURRENT names is not served, in one sentence; empty when it is.</summary>
    public string Reason => _live.Reason;

    /// <summary>Opens the live generation; where it is damaged, the newest whole one before it; where there is none, nothing.</summary>
    public static LiveIndex Open(IndexRoot root)
    {
        var index = new LiveIndex(root);
        index._live.Start();
        return index;
    }

    /// <summary>A lease on the live generation.</summary>
    /// <exception cref="InvalidOperationException">None is ready.</exception>
    public GenerationLease Acquire() => new(_live.Acquire());

    /// <summary>Opens the generation that CURRENT names, if it is another one, and swaps it in. True if a new one serves.</summary>
    public bool Refresh() => _live.Refresh();

    /// <summary>Lets go of the generation; leases still in use keep it open until they end.</summary>
    public void Dispose() => _live.Dispose();
}
