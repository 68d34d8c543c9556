using System.Collections.Concurrent;
using Evidence.Core.Curating;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Web;

/// <summary>What changed between the generations that are still kept and the one that is served, compared once for each. Thread-safe.</summary>
internal sealed class KeptChanges(IndexService index)
{
    private volatile Held? _held;

    /// <summary>What changed from a kept generation to a lease's; null where it is not kept, or can no longer be read.</summary>
    public BaseDifference? Since(GenerationLease lease, string name)
    {
        if (!StoredGenerations.Names(index.Root).Contains(name)) return null;
        Held held = _held is { } now && ReferenceEquals(now.Live, lease.KnowledgeBase) ? now : _held = new Held(lease.KnowledgeBase);
        Lazy<BaseDifference?> difference = held.Since.GetOrAdd(name, key => new Lazy<BaseDifference?>(() => Compare(lease, key)));
        return difference.Value;
    }

    private BaseDifference? Compare(GenerationLease lease, string name)
    {
        try
        {
            return BaseDifference.Of(name, StoredGenerations.Read(index.Root, name), lease.Manifest.Generation, lease.KnowledgeBase, lease.Appraisals);
        }
        catch (IOException)
        {
            return null; // a build has removed it, it is damaged, or another version wrote it; until the next swap it stays so
        }
    }

    private sealed record Held(KnowledgeBase Live)
    {
        public ConcurrentDictionary<string, Lazy<BaseDifference?>> Since { get; } = new();
    }
}
