namespace Evidence.Core.Indexing;

/// <summary>
/// The right to build: an open file that nobody else may open. Lucene's own lock does not keep a second process out on
/// Linux. The operating system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class IndexLock : IDisposable
{
    private readonly FileStream _file;

    private IndexLock(FileStream file) => _file = file;

    /// <summary>Takes the lock at once or not at all.</summary>
    /// <exception cref="IndexLockedException">Another build holds it.</exception>
    public static IndexLock Take(IndexRoot root)
    {
        Directory.CreateDirectory(root.Area);
        try
        {
            return new IndexLock(new FileStream(root.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault) when (fault is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            throw new IndexLockedException($"Another build holds the lock '{root.LockFile}'. Wait for it to end; nothing was changed.", fault);
        }
    }

    public void Dispose() => _file.Dispose();
}
