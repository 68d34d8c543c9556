using Lucene.Net.Store;

namespace Evidence.Core.Indexing;

/// <summary>Opens Lucene directories of a kind that is safe and fast here (docs/architecture.md, traps).</summary>
internal static class IndexDirectory
{
    /// <summary>A directory on disk to write to. Lucene's own lock is off: <see cref="IndexLock"/> keeps others out.</summary>
    public static Lucene.Net.Store.Directory Open(string folder) => new NIOFSDirectory(new DirectoryInfo(folder), NoLockFactory.GetNoLockFactory());

    /// <summary>A copy in memory to search: a base is small, and a reader must not depend on files that a later build removes.</summary>
    public static Lucene.Net.Store.Directory Load(string folder)
    {
        using Lucene.Net.Store.Directory onDisk = Open(folder);
        return new RAMDirectory(onDisk, IOContext.READ_ONCE);
    }
}
