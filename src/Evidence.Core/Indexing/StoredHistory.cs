using System.Text.Json;
using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>The history of verdicts as a file of a generation: written by the build, which carries on that of the generation before.</summary>
internal static class StoredHistory
{
    public const string FileName = "history.json";

    /// <summary>Longest file, so that no text of a base, however long, makes builds and starts slow; the oldest changes go.</summary>
    public const int MostBytes = 4 << 20;

    public static void Write(string folder, VerdictHistory history)
    {
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(history, EvidenceJson.Options);
        while (text.Length > MostBytes && history.Changes.Count > 0)
        {
            history = history.Newest(history.Changes.Count / 2);
            text = JsonSerializer.SerializeToUtf8Bytes(history, EvidenceJson.Options);
        }

        File.WriteAllBytes(Path.Combine(folder, FileName), text);
    }

    /// <summary>The history of a generation; one without the file, which an earlier version wrote, begins one.</summary>
    /// <exception cref="JsonException">The file does not hold one.</exception>
    public static VerdictHistory Read(string folder, Manifest manifest)
    {
        if (!manifest.Files.ContainsKey(FileName)) return VerdictHistory.Begin(manifest.Generation, manifest.BuiltAt, "The version of the program that built the first generation here kept no history.");
        using FileStream file = File.OpenRead(Path.Combine(folder, FileName));
        return JsonSerializer.Deserialize<VerdictHistory>(file, EvidenceJson.Options) ?? throw new JsonException("The history is empty.");
    }

    /// <summary>The history of a new generation: that of the live one and what the build changes; a new one, which says why, where the live one cannot be compared.</summary>
    /// <param name="root">The index.</param>
    /// <param name="live">Name of the live generation; null where none is.</param>
    /// <param name="manifest">The new generation.</param>
    /// <param name="records">Its records.</param>
    /// <param name="appraisals">Their verdicts.</param>
    public static VerdictHistory Next(IndexRoot root, string? live, Manifest manifest, KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        if (live is null) return Begin(root.NewestWholeBut(manifest.Generation) is null ? null : "No generation was live when this one was built.");
        try
        {
            string folder = root.FolderOf(live);
            Manifest before = Manifest.Read(folder);
            if (before.SchemaVersion != Manifest.CurrentSchema) return Begin($"The generation before has layout {before.SchemaVersion}, which this program does not read.");
            if (before.Files.ContainsKey(FileName) && !StoredGenerations.IsAsWritten(folder, before, FileName)) return Begin(Damaged);
            VerdictHistory history = Read(folder, before);
            return before.DataHash == manifest.DataHash ? history
                : history.With(VerdictChange.Between(live, StoredGenerations.Read(root, live), manifest.Generation, records, appraisals, manifest.BuiltAt));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or ArgumentException or NotSupportedException)
        {
            return Begin(Damaged); // without the fault's own words, which name folders of this machine and are shown to everybody
        }

        VerdictHistory Begin(string? lost) => VerdictHistory.Begin(manifest.Generation, manifest.BuiltAt, lost);
    }

    private const string Damaged = "The generation before is gone or is not as it was written.";
}
