using System.Globalization;
using Evidence.Core.Appraisal;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Text;

namespace Evidence.Core.Indexing;

/// <summary>Builds a new generation of the base and publishes it. Readers keep the old one until CURRENT names the new one.</summary>
public static class BaseIndexBuilder
{
    /// <summary>
    /// Builds, checks and publishes. On any fault or cancellation the live generation stays as it is; what was half built is
    /// removed at the next build.
    /// </summary>
    /// <param name="loaded">A base without errors.</param>
    /// <param name="root">Where the index lives.</param>
    /// <param name="time">Names the generation.</param>
    /// <param name="progress">Told of each step, or null.</param>
    /// <param name="cancellationToken">Stops between two documents.</param>
    /// <returns>The manifest of the generation that is now live.</returns>
    /// <exception cref="IndexLockedException">Another build holds the lock.</exception>
    /// <exception cref="IOException">The disk failed, or the new generation did not pass its own check; the message says what to do.</exception>
    public static Manifest Build(LoadedBase loaded, IndexRoot root, TimeProvider time, IProgress<BuildProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        return DiskFault.Told(() => BuildWhole(loaded, root, time, progress, cancellationToken), "The index is as it was.", "build again");
    }

    private static Manifest BuildWhole(LoadedBase loaded, IndexRoot root, TimeProvider time, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        using IndexLock held = IndexLock.Take(root);
        Directory.CreateDirectory(root.Generations);
        string? live = root.ReadCurrent();
        root.RemoveAllBut(live, root.NewestWholeBut(live));

        progress?.Report(new BuildProgress("Appraising", 0, 0));
        KnowledgeBase records = loaded.ToKnowledgeBase();
        IReadOnlyDictionary<string, ClaimAppraisal> appraisals = Appraiser.Appraise(records);

        DateTimeOffset now = time.GetUtcNow();
        Manifest manifest = Describe(records, loaded.Hash, now, root.NewName(now, loaded.Hash[..8]));
        string folder = root.FolderOf(manifest.Generation);
        Directory.CreateDirectory(folder);
        int total = records.Claims.Count + records.Studies.Count + records.Concepts.Count;
        GenerationWriter.Write(folder, new DocumentFactory(records, appraisals).All(), UserData(manifest), done => progress?.Report(new BuildProgress("Writing", done, total)), cancellationToken);
        StoredBase.Write(folder, records);
        progress?.Report(new BuildProgress("Comparing", 0, 0));
        StoredHistory.Write(folder, StoredHistory.Next(root, live, manifest, records, appraisals));
        manifest = manifest with { Files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToDictionary(f => Path.GetFileName(f), GenerationReader.HashOf) };
        manifest.Write(folder);

        progress?.Report(new BuildProgress("Checking", 0, 0));
        Check(folder);
        cancellationToken.ThrowIfCancellationRequested();
        root.Publish(manifest.Generation);
        root.RemoveAllBut(manifest.Generation, live);
        return manifest;
    }

    private static void Check(string folder)
    {
        try
        {
            using GenerationReader reader = GenerationReader.Open(folder);
        }
        catch (InvalidGenerationException fault)
        {
            throw new IOException($"The new generation did not pass its check and was not published. {fault.Message}", fault);
        }
    }

    private static Manifest Describe(KnowledgeBase records, string hash, DateTimeOffset now, string name) => new()
    {
        Generation = name,
        SchemaVersion = Manifest.CurrentSchema,
        AnalyzerFingerprint = EvidenceAnalyzer.Fingerprint,
        DataHash = hash,
        Claims = records.Claims.Count,
        Studies = records.Studies.Count,
        Concepts = records.Concepts.Count,
        ToolVersion = Manifest.OwnVersion,
        BuiltAt = now,
    };

    private static Dictionary<string, string> UserData(Manifest manifest) => new()
    {
        ["generation"] = manifest.Generation,
        ["schemaVersion"] = manifest.SchemaVersion.ToString(CultureInfo.InvariantCulture),
        ["analyzer"] = manifest.AnalyzerFingerprint,
        ["dataHash"] = manifest.DataHash,
        ["toolVersion"] = manifest.ToolVersion,
    };
}
