using Evidence.Core.Indexing;

namespace Evidence.Core.Searching;

/// <summary>
/// The generation that CURRENT names, followed as it changes. One that cannot be opened is refused: the one before it goes
/// on. Thread-safe.
/// </summary>
/// <param name="root">Base or library of an index.</param>
/// <param name="open">Opens the generation in a folder.</param>
/// <param name="nothing">What to say where none was published.</param>
internal sealed class LiveGeneration<T>(IndexRoot root, Func<string, T> open, string nothing) : IDisposable
    where T : SharedUse
{
    private readonly Lock _refreshing = new();
    private volatile T? _live;
    private volatile string _reason = nothing;
    private volatile string? _passing;
    private volatile string? _seen;

    /// <summary>True when there is one to use.</summary>
    public bool IsReady => _live is not null;

    /// <summary>True when none was ever published, as far as can be read: then nothing is wrong.</summary>
    public bool IsMissing => _live is null && _seen is null && _passing is null;

    /// <summary>Why the generation that CURRENT names is not served; empty when it is.</summary>
    public string Reason => _passing ?? _reason;

    /// <summary>Opens the live generation; where it is damaged, the newest whole one before it; where there is none, nothing.</summary>
    public void Start()
    {
        Refresh();
        if (!IsReady && root.NewestWholeBut(_seen) is { } before) _live = TryOpen(before, keepReason: true);
    }

    /// <summary>The generation with one more user, who releases it.</summary>
    /// <exception cref="InvalidOperationException">None is ready.</exception>
    public T Acquire()
    {
        while (_live is { } generation)
            if (generation.TryAcquire()) return generation;
        throw new InvalidOperationException(Reason);
    }

    /// <summary>Opens the generation that CURRENT names, if it is another one, and swaps it in. True if a new one serves.</summary>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            if (ReadCurrent() is not { } current || current == _seen) return false;
            _seen = current;
            if (TryOpen(current, keepReason: false) is not { } opened) return false;
            Interlocked.Exchange(ref _live, opened)?.Release();
            return true;
        }
    }

    /// <summary>Lets go of the generation; those who still use it keep it open.</summary>
    public void Dispose() => Interlocked.Exchange(ref _live, null)?.Release();

    // A disk that fails for a moment must not end a service that holds a whole generation.
    private string? ReadCurrent()
    {
        try
        {
            string? current = root.ReadCurrent();
            _passing = null;
            return current;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _passing = $"The name of the live generation cannot be read: {fault.Message}";
            return null;
        }
    }

    private T? TryOpen(string name, bool keepReason)
    {
        try
        {
            T generation = open(root.FolderOf(name));
            if (!keepReason) _reason = "";
            SearchMeter.Swapped(serves: true);
            return generation;
        }
        catch (InvalidGenerationException fault)
        {
            SearchMeter.Swapped(serves: false);
            _reason = keepReason ? $"{_reason} {fault.Message}" : fault.Message;
            return null;
        }
    }
}
