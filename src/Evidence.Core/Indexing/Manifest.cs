using System.Reflection;
using System.Text.Json;
using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>What a generation is made from and made of; it stands beside its files and in Lucene's commit.</summary>
public sealed record Manifest
{
    /// <summary>Layout of documents and files; a generation of another layout is not opened.</summary>
    public const int CurrentSchema = 2;

    internal const string FileName = "manifest.json";

    /// <summary>Version of this program.</summary>
    internal static string OwnVersion { get; } = typeof(Manifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>Name of the generation: time of the build in UTC and the first digits of the hash of its data.</summary>
    public required string Generation { get; init; }

    /// <summary>Layout it was written in.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>The way its tokens were made.</summary>
    public required string AnalyzerFingerprint { get; init; }

    /// <summary>SHA-256 of data/, in lower-case hex.</summary>
    public required string DataHash { get; init; }

    /// <summary>Claims in it.</summary>
    public required int Claims { get; init; }

    /// <summary>Studies in it.</summary>
    public required int Studies { get; init; }

    /// <summary>Concepts in it.</summary>
    public required int Concepts { get; init; }

    /// <summary>Version of the program that built it.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>When it was built.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>SHA-256 of each file of the generation, by name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    internal static Manifest Read(string folder) =>
        JsonSerializer.Deserialize<Manifest>(File.ReadAllBytes(Path.Combine(folder, FileName)), EvidenceJson.Options)
        ?? throw new JsonException("The manifest is empty.");

    internal void Write(string folder) => File.WriteAllBytes(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, EvidenceJson.Indented));
}
