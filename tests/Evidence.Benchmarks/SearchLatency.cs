using System.Diagnostics;
using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Evidence.Tests;

namespace Evidence.Benchmarks;

/// <summary>
/// Server time of search with facets and snippets over a thousand different queries made from the base's own names and
/// sentences: single thread, warm, one pass counted.
/// </summary>
internal static class SearchLatency
{
    private const int Queries = 1000;

    public static void Run()
    {
        using var folder = new TempFolder();
        LoadedBase loaded = DataFolder.Load(Repository.Data);
        var root = new IndexRoot(folder.Path);
        long start = Stopwatch.GetTimestamp();
        BaseIndexBuilder.Build(loaded, root, TimeProvider.System, progress: null, CancellationToken.None);
        double buildMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        using LiveIndex index = LiveIndex.Open(root);
        using GenerationLease lease = index.Acquire();
        string[] queries = [.. Make(loaded).Distinct().Take(Queries)];
        foreach (string query in queries) _ = lease.Search(new SearchRequest { Text = query }, CancellationToken.None);

        long allocated = GC.GetAllocatedBytesForCurrentThread();
        double[] times = [.. queries.Select(query =>
        {
            long from = Stopwatch.GetTimestamp();
            _ = lease.Search(new SearchRequest { Text = query }, CancellationToken.None);
            return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }).Order()];
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / times.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"queries\":{times.Length},\"p50Ms\":{times[times.Length / 2]:0.000},\"p99Ms\":{times[times.Length * 99 / 100]:0.000},\"maxMs\":{times[^1]:0.000},\"allocatedBytesPerQuery\":{allocated},\"buildMs\":{buildMs:0}}}"));
    }

    private static IEnumerable<string> Make(LoadedBase loaded)
    {
        foreach (LoadedRecord<Concept> concept in loaded.Concepts)
        {
            yield return concept.Record.Label;
            foreach (Synonym synonym in concept.Record.Synonyms) yield return synonym.Term;
        }

        foreach (LoadedRecord<Claim> claim in loaded.Claims) yield return claim.Record.Text;
        foreach (LoadedRecord<Study> study in loaded.Studies) yield return study.Record.ShortCitation();
    }
}
