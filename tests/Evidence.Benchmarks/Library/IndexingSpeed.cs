using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Evidence.Tests;

namespace Evidence.Benchmarks;

/// <summary>
/// How fast a corpus is indexed, commit included: the library beside the plain writer of Lucene.NET. Each time in a process of its
/// own, the sides by turns, so that a busy machine is busy for all; medians of the rounds, and each side in shares of the first.
/// Beside the time, the processor time of the process, which tells more where others use the machine.
/// </summary>
internal static class IndexingSpeed
{
    private static readonly string[] Sides = ["lucene", "lucene-stored", "own-words", "library"];

    /// <summary>Runs all sides: a folder with corpus.jsonl, and how often.</summary>
    public static void Run(string corpus, int rounds)
    {
        var figures = Sides.ToDictionary(s => s, _ => new List<(double Seconds, double Processor, double Bytes, double Peak)>());
        int documents = 0;
        for (int round = 0; round < rounds; round++)
        {
            foreach (string side in Sides)
            {
                JsonElement line = InProcess(side, corpus);
                documents = line.GetProperty("docs").GetInt32();
                figures[side].Add((line.GetProperty("seconds").GetDouble(), line.GetProperty("cpu_s").GetDouble(), line.GetProperty("bytes").GetDouble(), line.GetProperty("peak_bytes").GetDouble()));
                Console.WriteLine(line.GetRawText());
            }
        }

        foreach ((string side, List<(double Seconds, double Processor, double Bytes, double Peak)> all) in figures)
        {
            double seconds = Median(all.Select(f => f.Seconds)), processor = Median(all.Select(f => f.Processor));
            // Ratios round by round: what slowed a whole round down falls out.
            double slower = Median(all.Zip(figures[Sides[0]], (own, first) => own.Seconds / first.Seconds)), dearer = Median(all.Zip(figures[Sides[0]], (own, first) => own.Processor / first.Processor));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"side\":\"{side}\",\"docs\":{documents},\"rounds\":{rounds},\"seconds\":{seconds:0.00},\"docs_per_s\":{documents / seconds:0},\"cpu_s\":{processor:0.00},\"times_first\":{slower:0.00},\"cpu_times_first\":{dearer:0.00},\"bytes\":{Median(all.Select(f => f.Bytes)):0},\"peak_bytes\":{Median(all.Select(f => f.Peak)):0}}}"));
        }
    }

    /// <summary>Runs one side and prints its line.</summary>
    public static void RunSide(string side, string corpus)
    {
        using var folder = new TempFolder();
        using ISide it = LibrarySides.Make(side, folder.Path);
        var watch = Stopwatch.StartNew();
        int documents = it.Index(Path.Combine(corpus, "corpus.jsonl"));
        double seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        long bytes = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"side\":\"{side}\",\"docs\":{documents},\"seconds\":{seconds:0.00},\"cpu_s\":{process.TotalProcessorTime.TotalSeconds:0.00},\"bytes\":{bytes},\"peak_bytes\":{process.PeakWorkingSet64}}}"));
    }

    private static JsonElement InProcess(string side, string corpus)
    {
        ProcessStartInfo start = LibrarySides.OwnProcess("library-indexing-side", side, corpus);
        start.RedirectStandardOutput = true;
        // As the command runs (Evidence.Indexer.csproj); for all sides alike.
        (start.Environment["DOTNET_TieredPGO"], start.Environment["DOTNET_gcConcurrent"]) = ("0", "0");
        using Process process = Process.Start(start)!;
        string line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonDocument.Parse(line).RootElement;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
