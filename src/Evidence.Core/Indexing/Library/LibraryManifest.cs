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

    internal static LibraryManifest Read(string folder) =>
        JsonSerializer.Deserialize<LibraryManifest>(File.ReadAllBytes(Path.Combine(folder, Manifest.FileName)), EvidenceJson.Options)
        ?? throw new JsonException("The manifest is empty.");

    internal void Write(string folder)
    {
        using FileStream file = File.Create(Path.Combine(folder, Manifest.FileName));
        JsonSerializer.Serialize(file, this, EvidenceJson.Indented);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Says why a generation cannot be used, by what its manifest and its files' lengths tell.</summary>
    /// <exception cref="InvalidGenerationException">It cannot.</exception>
    internal void Require(string folder)
    {
        if (SchemaVersion != CurrentSchema) throw new InvalidGenerationException($"Generation {Generation} of the library has layout {SchemaVersion}; this program reads {CurrentSchema}.");
        if (AnalyzerFingerprint != EvidenceAnalyzer.Fingerprint) throw new InvalidGenerationException($"Generation {Generation} of the library was made by another analyzer ({AnalyzerFingerprint}).");
        foreach ((string name, long length) in Files)
            if (new FileInfo(Path.Combine(folder, name)) is not { Exists: true } file || file.Length != length) throw new InvalidGenerationException($"Generation {Generation} of the library is damaged: {name} is not as it was written.");
    }
}
