using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Evidence.Tests;

namespace Evidence.Benchmarks;

/// <summary>
/// The library beside plain Lucene.NET and SQLite's FTS5 on one corpus, in one run. Each side indexes and answers in a process
/// of its own, so that its peak memory is its own; rounds of searching alternate, so that a busy machine is busy for all.
/// </summary>
internal static class LibrarySides
{
    private const int SqliteTakesEvery = 16;
    private static readonly string[] Sides = ["lucene", "lucene-stored", "library", "sqlite"];

    /// <summary>Runs all sides: a folder with corpus.jsonl, and a file of queries.</summary>
    public static void Run(string corpus, string queries, IReadOnlyList<string> only)
    {
        foreach (string side in Sides.Where(s => only.Count == 0 || only.Contains(s)))
        {
            using Process process = Process.Start(OwnProcess("library-side", side, corpus, queries))!;
            process.WaitForExit();
        }
    }

    /// <summary>A side by its name.</summary>
    public static ISide Make(string side, string folder) => side switch
    {
        "lucene" => new PlainLucene(folder, storesTexts: false),
        "lucene-stored" => new PlainLucene(folder, storesTexts: true),
        "own-words" => new OwnWords(folder),
        "library" => new OwnLibrary(folder),
        _ => new SqliteFts(folder),
    };

    /// <summary>This program again, to be started.</summary>
    public static ProcessStartInfo OwnProcess(params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(LibrarySides).Assembly.Location);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>Runs one side and prints its line.</summary>
    public static void RunSide(string side, string corpus, string queries)
    {
        string[] texts = [.. File.ReadLines(queries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!)];
        // FTS5 scores every match of an OR: a part of the queries tells enough.
        if (side == "sqlite") texts = [.. texts.Where((_, i) => i % SqliteTakesEvery == 0)];
        using var folder = new TempFolder();
        using ISide it = Make(side, folder.Path);
        var watch = Stopwatch.StartNew();
        int documents = it.Index(Path.Combine(corpus, "corpus.jsonl"));
        double seconds = watch.Elapsed.TotalSeconds, processor = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        long indexing = Process.GetCurrentProcess().PeakWorkingSet64;
        long bytes = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
        foreach ((string name, Func<string, int> search) in it.Searches())
        {
            long cold = Stopwatch.GetTimestamp();
            foreach (string text in texts) search(text);
            double coldSeconds = Stopwatch.GetElapsedTime(cold).TotalSeconds;
            var times = new List<double>();
            long start = Stopwatch.GetTimestamp();
            do
            {
                foreach (string text in texts)
                {
                    long from = Stopwatch.GetTimestamp();
                    search(text);
                    times.Add(Stopwatch.GetElapsedTime(from).TotalMicroseconds);
                }
            }
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < 4);
            double total = Stopwatch.GetElapsedTime(start).TotalSeconds;
            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{{\"side\":\"{name}\",\"docs\":{documents},\"index_docs_per_s\":{documents / seconds:0},\"index_cpu_s\":{processor:0.0},\"index_bytes\":{bytes},\"indexing_peak_bytes\":{indexing},\"queries\":{texts.Length},\"first_round_qps\":{texts.Length / coldSeconds:0.0},\"qps\":{times.Count / total:0.0},\"p50_us\":{times[times.Count / 2]:0.0},\"p99_us\":{times[times.Count * 99 / 100]:0.0},\"peak_bytes\":{Process.GetCurrentProcess().PeakWorkingSet64}}}"));
        }

        if (it.Differences(texts) is { } differences) Console.WriteLine(differences);
    }
}
