using System.Globalization;

namespace Evidence.Core.Indexing;

/// <summary>
/// The folder of an index. The base lives under <c>base/</c>: one directory per generation, <c>CURRENT</c> with the name of the
/// live one, <c>index.lock</c> held by whoever builds.
/// </summary>
/// <param name="path">The folder; it need not exist yet.</param>
public sealed class IndexRoot(string path)
{
    private readonly string _area = "base";

    private IndexRoot(string path, string area)
        : this(path) => _area = area;

    /// <summary>The folder, as a full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The folder of the imported lists of notices.</summary>
    public string Notices => System.IO.Path.Combine(Path, "notices");

    /// <summary>The same folder, seen as the index of the library: generations, CURRENT and lock of its own under <c>library/</c>.</summary>
    public IndexRoot Library => new(Path, "library");

    /// <summary>Where the generations, CURRENT and the lock lie.</summary>
    internal string Area => System.IO.Path.Combine(Path, _area);

    internal string Generations => System.IO.Path.Combine(Area, "generations");

    internal string LockFile => System.IO.Path.Combine(Area, "index.lock");

    private string CurrentFile => System.IO.Path.Combine(Area, "CURRENT");

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

    /// <summary>A name that no generation has: the time, and a mark of what it is made from.</summary>
    internal string NewName(DateTimeOffset now, string mark)
    {
        string first = string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}-{mark}"), name = first;
        for (int i = 2; Directory.Exists(FolderOf(name)); i++) name = $"{first}-{i}";
        return name;
    }

    /// <summary>Removes all generations but some.</summary>
    internal void RemoveAllBut(params string?[] kept)
    {
        foreach (string name in ListGenerations().Except(kept.OfType<string>()))
        {
            // Without its manifest nobody takes the rest for a generation, even if the removal stops half-way.
            File.Delete(System.IO.Path.Combine(FolderOf(name), Manifest.FileName));
            Directory.Delete(FolderOf(name), recursive: true);
        }
    }
}
