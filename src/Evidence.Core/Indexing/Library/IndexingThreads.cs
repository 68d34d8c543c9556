namespace Evidence.Core.Indexing;

/// <summary>
/// Threads that work through what they are given. Who gives waits for room only, not for the work, so that reading and merging
/// of identifiers go on meanwhile; a fault of the work comes out at the next call. Giving and draining are for one thread.
/// </summary>
/// <typeparam name="T">A piece of work, large enough that handing it over costs nothing beside it.</typeparam>
internal sealed class IndexingThreads<T> : IDisposable
{
    private const int AheadOfEach = 2;
    private readonly Lock _gate = new();
    private readonly Queue<T> _waiting = new();
    private readonly SemaphoreSlim _given = new(0), _room;
    private readonly ManualResetEventSlim _idle = new(true);
    private readonly Thread[] _threads;
    private readonly Action<T> _work;
    private volatile Exception? _fault;
    private int _unfinished;

    /// <param name="threads">How many, at least 1.</param>
    /// <param name="work">The work; called by several threads at the same time.</param>
    public IndexingThreads(int threads, Action<T> work)
    {
        _work = work;
        _room = new SemaphoreSlim(threads * AheadOfEach);
        _threads = [.. Enumerable.Range(0, threads).Select(i => new Thread(Run) { IsBackground = true, Name = $"library indexing {i + 1}" })];
        foreach (Thread thread in _threads) thread.Start();
    }

    /// <summary>Hands a piece over, as soon as there is room.</summary>
    /// <exception cref="AggregateException">The work before failed.</exception>
    public void Give(T piece, CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        _room.Wait(cancellationToken);
        lock (_gate)
        {
            _waiting.Enqueue(piece);
            if (_unfinished++ == 0) _idle.Reset();
        }

        _given.Release();
    }

    /// <summary>Waits until all that was given is done.</summary>
    /// <exception cref="AggregateException">Some of it failed.</exception>
    public void Drain()
    {
        _idle.Wait();
        ThrowIfBroken();
    }

    /// <summary>Leaves undone what was not begun and ends the threads.</summary>
    public void Dispose()
    {
        _fault ??= new ObjectDisposedException(nameof(IndexingThreads<>));
        _given.Release(_threads.Length);
        foreach (Thread thread in _threads) thread.Join();
        _given.Dispose();
        _room.Dispose();
        _idle.Dispose();
    }

    private void ThrowIfBroken()
    {
        if (_fault is { } fault) throw new AggregateException(fault);
    }

    private void Run()
    {
        while (true)
        {
            _given.Wait();
            T? piece;
            lock (_gate)
                if (!_waiting.TryDequeue(out piece)) return;
            try
            {
                if (_fault is null) _work(piece);
            }
            catch (Exception fault)
            {
                // It is thrown where the work comes from; what is still waiting is left undone.
                _fault ??= fault;
            }

            _room.Release();
            lock (_gate)
                if (--_unfinished == 0) _idle.Set();
        }
    }
}
