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
/// sentences, warm, one pass counted; the same under eight clients; and of a suggestion for each key of these queries.
/// `latency 100000` repeats the claims of the base up to that number first.
/// </summary>
internal static class SearchLatency
{
    private const int Queries = 1000;
    private const int Clients = 8;

    public static void Run(int claims)
    {
        using var folder = new TempFolder();
        LoadedBase loaded = Repeated(DataFolder.Load(Repository.Data), claims);
        var root = new IndexRoot(folder.Path);
        long start = Stopwatch.GetTimestamp();
        BaseIndexBuilder.Build(loaded, root, TimeProvider.System, progress: null, CancellationToken.None);
        double buildMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        using LiveIndex index = LiveIndex.Open(root);
        double openMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        using GenerationLease lease = index.Acquire();
        string[] queries = [.. Make(loaded).Distinct().Take(Queries)];
        foreach (string query in queries) _ = Search(query);

        long allocated = GC.GetAllocatedBytesForCurrentThread();
        double[] alone = Sorted(queries.Select(query => Time(() => Search(query))));
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / alone.Length;
        start = Stopwatch.GetTimestamp();
        double[] together = Sorted(Enumerable.Range(0, Clients).AsParallel().WithDegreeOfParallelism(Clients).SelectMany(client => queries.Select((_, i) => Time(() => Search(queries[(i + (client * 97)) % queries.Length])))).ToArray());
        double perSecond = together.Length / Stopwatch.GetElapsedTime(start).TotalSeconds;
        string[] keys = [.. queries.SelectMany(q => Enumerable.Range(1, Math.Min(q.Length, 20)).Select(n => q[..n])).Distinct()];
        foreach (string key in keys) _ = lease.Suggest(key);
        double[] suggested = Sorted(keys.Select(key => Time(() => lease.Suggest(key))));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $$"""{"claims":{{loaded.Claims.Count}},"buildMs":{{buildMs:0}},"openMs":{{openMs:0}},"queries":{{alone.Length}},"p50Ms":{{At(alone, 50):0.000}},"p99Ms":{{At(alone, 99):0.000}},"maxMs":{{alone[^1]:0.000}},"allocatedBytesPerQuery":{{allocated}},"clients":{{Clients}},"p50MsTogether":{{At(together, 50):0.000}},"p99MsTogether":{{At(together, 99):0.000}},"queriesPerSecond":{{perSecond:0}},"keys":{{keys.Length}},"suggestP50Ms":{{At(suggested, 50):0.0000}},"suggestP99Ms":{{At(suggested, 99):0.0000}}}"""));

        SearchAnswer Search(string query) => lease.Search(new SearchRequest { Text = query, Deadline = TimeSpan.FromMinutes(1) }, CancellationToken.None);
    }

    private static double Time(Action work)
    {
        long from = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static double[] Sorted(IEnumerable<double> times) => [.. times.ToArray().Order()];

    private static double At(double[] sorted, int percent) => sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];

    // The same claims again and again under other ids, with a number in the statement so that no two are equal.
    private static LoadedBase Repeated(LoadedBase loaded, int claims) => claims <= loaded.Claims.Count ? loaded : loaded with
    {
        Claims =
        [
            .. Enumerable.Range(0, claims).Select(i => (Copy: i / loaded.Claims.Count, Claim: loaded.Claims[i % loaded.Claims.Count]))
                .Select(c => c.Copy == 0 ? c.Claim : c.Claim with { Record = c.Claim.Record with { Id = $"{c.Claim.Record.Id}-{c.Copy}", Text = $"{c.Claim.Record.Text} ({c.Copy})", FormerIds = [], Narrower = [], Opposite = [] } }),
        ],
    };

    private static IEnumerable<string> Make(LoadedBase loaded)
    {
        foreach (LoadedRecord<Concept> concept in loaded.Concepts)
        {
            yield return concept.Record.Label;
            foreach (Synonym synonym in concept.Record.Synonyms) yield return synonym.Term;
        }

        foreach (LoadedRecord<Claim> claim in loaded.Claims.Take(314)) yield return claim.Record.Text;
        foreach (LoadedRecord<Study> study in loaded.Studies) yield return study.Record.ShortCitation();
    }
}
