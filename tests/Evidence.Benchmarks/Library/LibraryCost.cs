using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Evidence.Core.Indexing;
using Evidence.Core.Searching;

namespace Evidence.Benchmarks;

/// <summary>
/// How the cost of a search grows from 10,000 to 1,000,000 references: plain Lucene.NET, our top 10, and the whole answer of the
/// page (counts of all facets, twenty references with snippets), with one and with eight clients in this process. Indexes are kept
/// in a folder, so that a second run only measures. Rounds over all queries; the median of the rounds is what is printed.
/// </summary>
internal static class LibraryCost
{
    private const int TakesEvery = 4;
    private const int Rounds = 5;
    private const int Clients = 8;
    private static readonly int[] Sizes = [10_000, 100_000, 300_000, 1_000_000];

    /// <summary>Makes the indexes that are not there yet, of a folder with corpus.jsonl, in a folder for them.</summary>
    public static void Make(string corpus, string folder)
    {
        foreach (int size in Sizes)
        {
            string here = Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture));
            Library(Path.Combine(corpus, "corpus.jsonl"), size, here).Dispose();
            using var lucene = new PlainLucene(Directory.CreateDirectory(Path.Combine(here, "lucene")).FullName, storesTexts: false);
            lucene.Index(Path.Combine(corpus, "corpus.jsonl"), size);
        }
    }

    /// <summary>Measures: the same folders, and a file of queries.</summary>
    public static void Run(string corpus, string queries, string folder)
    {
        string[] texts = [.. File.ReadLines(queries).Where((_, i) => i % TakesEvery == 0).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!)];
        Make(corpus, folder);
        foreach (int size in Sizes)
        {
            string here = Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture));
            using (var lucene = new PlainLucene(Path.Combine(here, "lucene"), storesTexts: false))
            {
                lucene.Index(Path.Combine(corpus, "corpus.jsonl"), size);
                Func<string, int> search = lucene.Searches().First().Search;
                Measure("lucene", size, texts, text => search(text), 1);
            }

            using LiveLibrary library = Library(Path.Combine(corpus, "corpus.jsonl"), size, here);
            using LibraryLease lease = library.Acquire();
            foreach (int clients in new[] { 1, Clients })
            {
                Measure("library", size, texts, text => lease.Rank(text, 10), clients);
                Measure("library-page", size, texts, text => lease.Search(new LibraryRequest { Text = text, Off = [LibraryRequest.OperatorsSwitch] }), clients);
            }

            Measure("library-page-narrowed", size, texts, text => lease.Search(new LibraryRequest { Text = text, Off = [LibraryRequest.OperatorsSwitch], Filters = [new FacetFilter("year", "2015..2020"), new FacetFilter("design", "randomised-trial")] }), 1);
        }
    }

    private static LiveLibrary Library(string corpus, int size, string folder)
    {
        var root = new IndexRoot(Path.Combine(folder, "library"));
        LiveLibrary live = LiveLibrary.Open(root);
        if (live.IsReady) return live;
        live.Dispose();
        string file = Path.Combine(folder, "made.nbib");
        MadeReferences.Write(corpus, size, file);
        LibraryImport.Import([file], root, TimeProvider.System);
        File.Delete(file);
        return LiveLibrary.Open(root);
    }

    private static void Measure(string side, int size, string[] texts, Action<string> search, int clients)
    {
        foreach (string text in texts) search(text);
        var rounds = new List<(double P50, double P99, double PerSecond)>();
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            double[][] times = new double[clients][];
            Thread[] running = [.. Enumerable.Range(0, clients).Select(client => new Thread(() => times[client] = [.. texts.Select((_, i) => Time(search, texts[(i + (client * texts.Length / clients)) % texts.Length]))]))];
            foreach (Thread thread in running) thread.Start();
            foreach (Thread thread in running) thread.Join();
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            double[] all = [.. times.SelectMany(t => t).Order()];
            rounds.Add((all[all.Length / 2], all[all.Length * 99 / 100], all.Length / seconds));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"side\":\"{side}\",\"references\":{size},\"clients\":{clients},\"queries\":{texts.Length},\"rounds\":{Rounds},\"p50_ms\":{Median(rounds.Select(r => r.P50)):0.000},\"p99_ms\":{Median(rounds.Select(r => r.P99)):0.000},\"qps\":{Median(rounds.Select(r => r.PerSecond)):0.0},\"memory_mb\":{Process.GetCurrentProcess().WorkingSet64 >> 20}}}"));
    }

    private static double Time(Action<string> search, string text)
    {
        long from = Stopwatch.GetTimestamp();
        search(text);
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
