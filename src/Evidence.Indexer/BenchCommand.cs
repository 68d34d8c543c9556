using System.CommandLine;
using System.Diagnostics;
using Evidence.Core.Searching.Evaluation;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Indexer;

/// <summary>`evidence bench`: how fast the library indexes and answers on this machine.</summary>
internal static class BenchCommand
{
    private const int TopHits = 10;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    public static Command Create(IServiceProvider services)
    {
        var corpus = new Option<string>("--corpus") { HelpName = "DIR", Description = "A folder in the layout of BEIR: corpus.jsonl, queries.jsonl.", Required = true };
        var queries = new Option<string?>("--queries") { HelpName = "FILE", Description = "Queries of another place (default: queries.jsonl of the folder)." };
        var command = new Command("bench", "Index a corpus and search it, warm, with one thread and with two; prints one line of JSON. Times in microseconds, top 10 without facets.\nExit codes: 0 done, 2 usage, 3 could not read, 130 cancelled.") { corpus, queries };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Measure(parsed.GetRequiredValue(corpus), parsed.GetValue(queries), services.GetRequiredService<TimeProvider>(), cancellationToken)));
        return command;
    }

    private static int Measure(string folder, string? queryFile, TimeProvider time, CancellationToken cancellationToken)
    {
        string file = queryFile ?? JudgedQueries.QueriesOf(folder);
        if (!File.Exists(file))
        {
            Output.Say($"There is no file '{file}'. Name the queries with --queries FILE.");
            return ExitCodes.Usage;
        }

        string[] queries;
        try
        {
            queries = [.. JudgedQueries.ReadQueries(file).Values];
        }
        catch (InvalidDataException fault)
        {
            Output.Say(fault.Message);
            return ExitCodes.CouldNot;
        }

        using CorpusLibrary? library = CorpusLibrary.Of(folder, time, null, null, cancellationToken);
        if (library is null) return ExitCodes.Usage;
        foreach (string query in queries) library.Lease.Rank(query, TopHits);
        (double qps, double p50, double p99) = Search(library, queries, 1, cancellationToken);
        (double qps2, double p502, double p992) = Search(library, queries, 2, cancellationToken);
        Output.JsonLine(new Dictionary<string, double>
        {
            ["docs"] = library.Lease.Manifest.References,
            ["index_docs_per_s"] = Math.Round(library.Lease.Manifest.References / library.Elapsed.TotalSeconds, 1),
            ["index_bytes"] = library.Lease.Manifest.Bytes,
            ["queries"] = queries.Length,
            ["qps"] = qps,
            ["p50_us"] = p50,
            ["p99_us"] = p99,
            ["qps_2_threads"] = qps2,
            ["p50_us_2_threads"] = p502,
            ["p99_us_2_threads"] = p992,
            ["peak_memory_bytes"] = Process.GetCurrentProcess().PeakWorkingSet64,
        });
        return ExitCodes.Done;
    }

    // Whole rounds over all queries, for as long as it takes to be sure; each thread starts elsewhere in the list.
    private static (double PerSecond, double P50, double P99) Search(CorpusLibrary library, string[] queries, int threads, CancellationToken cancellationToken)
    {
        var times = new List<double>[threads];
        long start = Stopwatch.GetTimestamp();
        Thread[] running = [.. Enumerable.Range(0, threads).Select(thread => new Thread(() =>
        {
            times[thread] = [];
            do
            {
                for (int i = 0; i < queries.Length && !cancellationToken.IsCancellationRequested; i++)
                {
                    long from = Stopwatch.GetTimestamp();
                    library.Lease.Rank(queries[(i + (thread * queries.Length / threads)) % queries.Length], TopHits);
                    times[thread].Add(Stopwatch.GetElapsedTime(from).TotalMicroseconds);
                }
            }
            while (Stopwatch.GetElapsedTime(start) < Shortest && !cancellationToken.IsCancellationRequested);
        }))];
        foreach (Thread thread in running) thread.Start();
        foreach (Thread thread in running) thread.Join();
        cancellationToken.ThrowIfCancellationRequested();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double[] all = [.. times.SelectMany(t => t).Order()];
        return (Math.Round(all.Length / seconds, 1), Math.Round(all[all.Length / 2], 1), Math.Round(all[all.Length * 99 / 100], 1));
    }
}
