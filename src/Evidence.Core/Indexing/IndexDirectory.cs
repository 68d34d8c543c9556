using Lucene.Net.Store;

namespace Evidence.Core.Indexing;

/// <summary>Opens Lucene directories of a kind that is safe and fast here (docs/architecture.md, traps).</summary>
internal static class IndexDirectory
{
    /// <summary>A directory on disk to write to. Lucene's own lock is off: <see cref="IndexLock"/> keeps others out.</summary>
    public static Lucene.Net.Store.Directory Open(string folder) => new SummedDirectory(new DirectoryInfo(folder));

    /// <summary>A copy in memory to search: a base is small, and a reader must not depend on files that a later build removes.</summary>
    public static Lucene.Net.Store.Directory Load(string folder)
    {
        using Lucene.Net.Store.Directory onDisk = Open(folder);
        return new RAMDirectory(onDisk, IOContext.READ_ONCE);
    }

    /// <summary>Reads and makes safe as Lucene's own does; writes by <see cref="SummedOutput"/>.</summary>
    private sealed class SummedDirectory(DirectoryInfo folder) : NIOFSDirectory(folder, NoLockFactory.GetNoLockFactory())
    {
        public override IndexOutput CreateOutput(string name, IOContext context)
        {
            EnsureOpen();
            EnsureCanWrite(name);
            return new SummedOutput(Path.Combine(Directory.FullName, name), () => m_staleFiles.Add(name));
        }
    }
}
