using Lucene.Net.Index;

namespace Evidence.Core.Indexing;

/// <summary>Merges in the background and remembers a fault. Lucene.NET's own lets it fly on its thread, which ends the process.</summary>
internal sealed class RememberingMergeScheduler : ConcurrentMergeScheduler
{
    private volatile Exception? _fault;

    /// <summary>The first fault of a merge; null while there is none.</summary>
    public Exception? Fault => _fault;

    protected override void HandleMergeException(Exception exc) => _fault ??= exc;
}
