using System.Text.Json;
using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>The records of a generation, kept beside its Lucene files, so that an answer never mixes two states of the base.</summary>
internal static class StoredBase
{
    public const string FileName = "base.json";

    public static void Write(string folder, KnowledgeBase records)
    {
        using FileStream file = File.Create(Path.Combine(folder, FileName));
        JsonSerializer.Serialize(file, new Records(records.Concepts, records.Studies, records.Claims), EvidenceJson.Options);
    }

    public static KnowledgeBase Read(string folder)
    {
        using FileStream file = File.OpenRead(Path.Combine(folder, FileName));
        Records records = JsonSerializer.Deserialize<Records>(file, EvidenceJson.Options) ?? throw new JsonException("The stored base is empty.");
        return new KnowledgeBase(records.Concepts, records.Studies, records.Claims);
    }

    private sealed record Records(IReadOnlyList<Concept> Concepts, IReadOnlyList<Study> Studies, IReadOnlyList<Claim> Claims);
}
