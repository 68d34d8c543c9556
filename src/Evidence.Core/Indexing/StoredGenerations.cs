using System.Globalization;
using System.Text.Json;
using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>The generations that lie in the folder of an index: which there are, and the records of one without opening it for search.</summary>
public static class StoredGenerations
{
    /// <summary>Names of the generations that were written to their end, oldest first.</summary>
    public static IReadOnlyList<string> Names(IndexRoot root) =>
        [.. root.ListGenerations().Where(name => File.Exists(Path.Combine(root.FolderOf(name), Manifest.FileName)))];

    /// <summary>Name of the live generation; null where none was published.</summary>
    public static string? Live(IndexRoot root) => root.ReadCurrent();

    /// <summary>When a generation was built, as its name tells; null for what is no name of one.</summary>
    public static DateTimeOffset? TimeOf(string name) =>
        name.Split('-') is [{ Length: 19 } time, { Length: <= 16 } hash, .. { Length: <= 1 }] && hash.All(char.IsAsciiHexDigit) && DateTimeOffset.TryParseExact(time, "yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset at) ? at : null;

    /// <summary>The records of a generation.</summary>
    /// <exception cref="IOException">They cannot be read; the message says why.</exception>
    public static KnowledgeBase Read(IndexRoot root, string name)
    {
        try
        {
            string folder = root.FolderOf(name);
            Manifest manifest = Manifest.Read(folder);
            if (manifest.SchemaVersion != Manifest.CurrentSchema) throw new IOException($"it has layout {manifest.SchemaVersion}, and this program reads layout {Manifest.CurrentSchema}.");
            return manifest.Files.GetValueOrDefault(StoredBase.FileName) is null || IsAsWritten(folder, manifest, StoredBase.FileName)
                ? StoredBase.Read(folder) : throw new IOException("its records are not as they were written.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            throw new IOException($"Generation {name} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>True when the manifest names a file and it has the checksum that stands there.</summary>
    internal static bool IsAsWritten(string folder, Manifest manifest, string file) =>
        manifest.Files.GetValueOrDefault(file) is { } hash && GenerationReader.HashOf(Path.Combine(folder, file)) == hash;
}
