using System.Text.Json;
using Evidence.Core.Model;
using Evidence.Core.Text;

namespace Evidence.Core.Indexing;

/// <summary>What a generation of the library is made of; it stands beside its files.</summary>
public sealed record LibraryManifest
{
    /// <summary>Layout of documents and files; a generation of another layout is not opened.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Name of the generation.</summary>
    public required string Generation { get; init; }

    /// <summary>Layout it was written in.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>The way its tokens were made.</summary>
    public required string AnalyzerFingerprint { get; init; }

    /// <summary>References in it.</summary>
    public required int References { get; init; }

    /// <summary>Version of the program that wrote it.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>Length of each file in bytes, by name. Contents are checked by Lucene's own sums: hashing gigabytes at every start would take longer than the search they serve.</summary>
    public IReadOnlyDictionary<string, long> Files { get; init; } = new Dictionary<string, long>();

    /// <summary>Vectors of meaning; null where there are none.</summary>
    public LibraryVectors? Vectors { get; init; }

    /// <summary>Bytes of all files together.</summary>
    public long Bytes => Files.Values.Sum();

    /// <exception cref="InvalidGenerationException">What stands there is none.</exception>
    internal static LibraryManifest Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<LibraryManifest>(File.ReadAllBytes(Path.Combine(folder, Manifest.FileName)), EvidenceJson.Options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException fault)
        {
            throw new InvalidGenerationException($"Generation {Path.GetFileName(folder)} of the library is damaged: its manifest cannot be read ({fault.Message}).", fault);
        }
    }

    internal void Write(string folder)
    {
        using FileStream file = File.Create(Path.Combine(folder, Manifest.FileName));
        JsonSerializer.Serialize(file, this, EvidenceJson.Indented);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Says why a generation cannot be used, by what its manifest and its files' lengths tell. Vectors are not asked for: without them words rank.</summary>
    /// <exception cref="InvalidGenerationException">It cannot.</exception>
    internal void Require(string folder)
    {
        if (SchemaVersion != CurrentSchema) throw new InvalidGenerationException($"Generation {Generation} of the library has layout {SchemaVersion}; this program reads {CurrentSchema}.");
        if (AnalyzerFingerprint != EvidenceAnalyzer.Fingerprint) throw new InvalidGenerationException($"Generation {Generation} of the library was made by another analyzer ({AnalyzerFingerprint}).");
        foreach (string name in Files.Keys.Where(n => n != VectorFile.FileName)) RequireFile(folder, name);
    }

    /// <summary>Says that a file is not there, or of another length than was written.</summary>
    /// <exception cref="InvalidGenerationException">So it is.</exception>
    internal void RequireFile(string folder, string name)
    {
        if (!HasWhole(folder, name)) throw new InvalidGenerationException($"Generation {Generation} of the library is damaged: {name} is not as it was written.");
    }

    /// <summary>True for a file that is there, in its length.</summary>
    internal bool HasWhole(string folder, string name) =>
        Files.TryGetValue(name, out long length) && new FileInfo(Path.Combine(folder, name)) is { Exists: true } file && file.Length == length;
}
