using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Lucene.Net.Index;

namespace Evidence.Core.Searching;

/// <summary>
/// Looks at a generation as closely as can be: its files against their checksums, Lucene's own check of every segment, its
/// records, and searches whose answer is known. Reads only; may run beside builds and readers.
/// </summary>
public static class GenerationVerifier
{
    private const int MostTextProbes = 100, AmongTheFirst = 10;

    /// <summary>Verifies a generation.</summary>
    /// <param name="root">The index.</param>
    /// <param name="name">Name of the generation.</param>
    /// <param name="cancellationToken">Stops between two probes.</param>
    public static VerificationReport Verify(IndexRoot root, string name, CancellationToken cancellationToken = default)
    {
        string folder = root.FolderOf(name);
        var steps = new List<VerificationStep>();
        if (Take("files", () => Files(folder)) && Take("lucene", () => Lucene(folder)))
        {
            Generation? generation = null;
            if (Take("records", () => Records(generation = new Generation(GenerationReader.Open(folder)))))
            {
                Take("probes by id", () => ProbesById(generation!, cancellationToken));
                Take("probes by text", () => ProbesByText(generation!, cancellationToken));
            }

            generation?.Release();
        }

        return new VerificationReport(name, steps);

        bool Take(string step, Func<(bool, string)> look)
        {
            try
            {
                (bool passed, string words) = look();
                steps.Add(new VerificationStep(step, passed, words));
                return passed;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Damaged files make a reader fail in any way; each of them is an answer to the question asked here.
                steps.Add(new VerificationStep(step, false, fault.Message));
                return false;
            }
        }
    }

    private static (bool, string) Files(string folder)
    {
        Manifest manifest = Manifest.Read(folder);
        string[] wrong = [.. manifest.Files.Where(f => !File.Exists(Path.Combine(folder, f.Key)) || GenerationReader.HashOf(Path.Combine(folder, f.Key)) != f.Value).Select(f => f.Key)];
        string[] strange = [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!).Where(f => f != Manifest.FileName && !manifest.Files.ContainsKey(f))];
        if (manifest.Files.Count == 0) return (false, "The manifest lists no file.");
        if (wrong.Length > 0) return (false, $"Not as written: {string.Join(", ", wrong)}.");
        return strange.Length > 0 ? (false, $"Files that the manifest does not know: {string.Join(", ", strange)}.") : (true, $"{manifest.Files.Count} files are as they were written.");
    }

    /// <summary>Lucene's own check of every segment.</summary>
    internal static (bool, string) Lucene(string folder)
    {
        using Lucene.Net.Store.Directory directory = IndexDirectory.Open(folder);
        CheckIndex.Status status = new CheckIndex(directory).DoCheckIndex();
        return status.Clean
            ? (true, $"Lucene's check of {Count(status.NumSegments, "segment")}, {Count(status.SegmentInfos.Sum(s => s.DocCount), "document")}: clean.")
            : (false, $"Lucene's check found {Count(status.NumBadSegments, "bad segment")}, {Count(status.TotLoseDocCount, "document")} unreadable.");
    }

    private static (bool, string) Records(Generation generation)
    {
        Manifest manifest = generation.Manifest;
        KnowledgeBase records = generation.KnowledgeBase;
        return (records.Claims.Count, records.Studies.Count, records.Concepts.Count) == (manifest.Claims, manifest.Studies, manifest.Concepts)
            ? (true, $"{records.Claims.Count} claims, {records.Studies.Count} studies, {records.Concepts.Count} concepts, as the manifest says.")
            : (false, $"{records.Claims.Count} claims, {records.Studies.Count} studies, {records.Concepts.Count} concepts; the manifest says {manifest.Claims}, {manifest.Studies}, {manifest.Concepts}.");
    }

    private static (bool, string) ProbesById(Generation generation, CancellationToken cancellationToken)
    {
        KnowledgeBase records = generation.KnowledgeBase;
        string[] ids = [.. records.Claims.Select(c => c.Id).Concat(records.Studies.Select(s => s.Id)).Concat(records.Concepts.Select(c => c.Id))];
        return Probe(generation, [.. ids.Select(id => (Query: $"id:{id}", Wanted: id, Among: AmongTheFirst))], "record is found by its id", cancellationToken);
    }

    // A claim or concept is found by its own words; with many, every so manieth is asked for.
    private static (bool, string) ProbesByText(Generation generation, CancellationToken cancellationToken)
    {
        KnowledgeBase records = generation.KnowledgeBase;
        (string Query, string Wanted, int Among)[] all = [.. records.Claims.Select(c => (c.Text, c.Id, AmongTheFirst)).Concat(records.Concepts.Select(c => (c.Label, c.Id, AmongTheFirst)))];
        int step = Math.Max(1, (all.Length + MostTextProbes - 1) / MostTextProbes);
        return Probe(generation, [.. all.Where((_, i) => i % step == 0)], "record asked for is found by its own words", cancellationToken);
    }

    private static (bool, string) Probe(Generation generation, (string Query, string Wanted, int Among)[] probes, string what, CancellationToken cancellationToken)
    {
        var missed = new List<string>();
        foreach ((string query, string wanted, int among) in probes)
        {
            SearchAnswer answer = generation.Searcher.Search(new SearchRequest { Text = query, PageSize = among }, cancellationToken);
            if (!answer.Hits.Any(h => h.Id == wanted)) missed.Add(wanted);
        }

        return missed.Count == 0 ? (true, $"Every {what} ({probes.Length} searches).") : (false, $"Not every {what}: {missed.Count} of {probes.Length} are not, such as {string.Join(", ", missed.Take(3))}.");
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
