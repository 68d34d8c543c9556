namespace Evidence.Core.Indexing;

/// <summary>
/// The folder of an index. The base lives under <c>base/</c>: one directory per generation, <c>CURRENT</c> with the name of the
/// live one, <c>index.lock</c> held by whoever builds.
/// </summary>
/// <param name="path">The folder; it need not exist yet.</param>
public sealed class IndexRoot(string path)
{
    /// <summary>The folder, as a full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The folder of the imported lists of notices.</summary>
    public string Notices => System.IO.Path.Combine(Path, "notices");

    internal string Base => System.IO.Path.Combine(Path, "base");

    internal string Generations => System.IO.Path.Combine(Base, "generations");

    internal string LockFile => System.IO.Path.Combine(Base, "index.lock");

    private string CurrentFile => System.IO.Path.Combine(Base, "CURRENT");

    internal string FolderOf(string generation) => System.IO.Path.Combine(Generations, generation);

    /// <summary>Name of the live generation, or null where none was published or the file does not hold a name.</summary>
    internal string? ReadCurrent()
    {
        try
        {
            string name = File.ReadAllText(CurrentFile).Trim();
            return name.Length is > 0 and < 100 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? name : null;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Names of all generations on disk, whole or not.</summary>
    internal IReadOnlyList<string> ListGenerations() =>
        Directory.Exists(Generations) ? [.. Directory.EnumerateDirectories(Generations).Select(d => System.IO.Path.GetFileName(d)).Order(StringComparer.Ordinal)] : [];

    /// <summary>The newest generation that was written to its end, other than one; null where there is none.</summary>
    internal string? NewestWholeBut(string? name) =>
        ListGenerations().LastOrDefault(n => n != name && File.Exists(System.IO.Path.Combine(FolderOf(n), Manifest.FileName)));

    /// <summary>Makes a generation the live one: the new file is on the disk before its name replaces the old one.</summary>
    internal void Publish(string generation)
    {
        string temporary = CurrentFile + ".new";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(generation + "\n"));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, CurrentFile, overwrite: true);
    }
}
