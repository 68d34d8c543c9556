namespace Evidence.Core.Indexing;

/// <summary>
/// The right to build: an open file that nobody else may open. Lucene's own lock does not keep a second process out on
/// Linux. The operating system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class IndexLock : IDisposable
{
    // What the systems answer where somebody else has the file open for himself: Linux, macOS, Windows (sharing, locking). Other
    // faults, such as a disk that cannot be written, are told as what they are.
    private static readonly int[] SaysHeld = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly FileStream _file;

    private IndexLock(FileStream file) => _file = file;

    /// <summary>Takes the lock at once or not at all.</summary>
    /// <exception cref="IndexLockedException">Another build holds it.</exception>
    /// <exception cref="IOException">The folder of the index cannot be written.</exception>
    public static IndexLock Take(IndexRoot root) => Take(root, root.LockFile, "Another build");

    /// <summary>The right to make vectors of the library, which takes long and keeps no import out.</summary>
    /// <exception cref="IndexLockedException">Somebody else is making them.</exception>
    /// <exception cref="IOException">The folder of the index cannot be written.</exception>
    public static IndexLock TakeVectors(IndexRoot library) => Take(library, Path.Combine(library.Area, "vectors.lock"), "Another run that makes vectors");

    public void Dispose() => _file.Dispose();

    private static IndexLock Take(IndexRoot root, string file, string holder)
    {
        Directory.CreateDirectory(root.Area);
        try
        {
            return new IndexLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault) when (SaysHeld.Contains(fault.HResult))
        {
            throw new IndexLockedException($"{holder} holds the lock '{file}'. Wait for it to end; nothing was changed.", fault);
        }
    }
}
