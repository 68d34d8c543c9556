using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Tests;

namespace Evidence.Benchmarks;

/// <summary>A running service under clients that ask without a pause: rate, times, statuses, and the memory and open files of its process.</summary>
internal static class ServiceLoad
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    /// <summary>`load URL PID SECONDS CLIENTS`: searches and claim pages, as HTML and as JSON, over the names of the base.</summary>
    public static async Task RunAsync(Uri site, int process, TimeSpan duration, int clients)
    {
        LoadedBase loaded = DataFolder.Load(Repository.Data);
        string[] addresses =
        [
            .. loaded.Concepts.Select(c => $"/search?q={Uri.EscapeDataString(c.Record.Label)}"),
            .. loaded.Claims.Select(c => $"/claims/{c.Record.Id}"),
            .. loaded.Claims.Select(c => $"/api/v1/search?q={Uri.EscapeDataString(c.Record.Text)}"),
        ];
        new Random(20261129).Shuffle(addresses);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients }) { BaseAddress = site };
        foreach (string address in addresses) (await http.GetAsync(address)).Dispose(); // warm

        var times = new List<double>[clients];
        var statuses = new System.Collections.Concurrent.ConcurrentDictionary<int, int>();
        Task<IReadOnlyList<ProcessState>> watched = WatchAsync(process, duration);
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            List<double> own = times[client] = [];
            for (int i = client * 97; Stopwatch.GetElapsedTime(start) < duration; i++)
            {
                long asked = Stopwatch.GetTimestamp();
                using HttpResponseMessage answer = await http.GetAsync(addresses[i % addresses.Length]);
                await answer.Content.CopyToAsync(Stream.Null);
                own.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, n) => n + 1);
            }
        })));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double[] sorted = [.. times.SelectMany(t => t).Order()];
        Print(new { clients, seconds = Math.Round(seconds), requests = sorted.Length, perSecond = Math.Round(sorted.Length / seconds), p50Ms = At(sorted, 0.5), p99Ms = At(sorted, 0.99), maxMs = sorted[^1], statuses, states = await watched });
    }

    /// <summary>`swaps URL INDEX PID SECONDS CLIENTS`: a new generation every second.</summary>
    public static async Task SwapAsync(Uri site, string index, int process, TimeSpan duration, int clients)
    {
        Task<IReadOnlyList<ProcessState>> watched = WatchAsync(process, duration);
        SwapResult result = await Swaps.RunAsync(site, new IndexRoot(index), clients, duration, TimeSpan.FromSeconds(1));
        Print(new { clients, seconds = duration.TotalSeconds, answers = result.Answers, built = result.Built, seen = result.Seen, faults = result.Faults.Count, first = result.Faults.Take(5), states = await watched, after = ProcessState.Of(process, index) });
    }

    private static async Task<IReadOnlyList<ProcessState>> WatchAsync(int process, TimeSpan duration)
    {
        var states = new List<ProcessState> { ProcessState.Of(process) };
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) + LookEvery <= duration;)
        {
            await Task.Delay(LookEvery);
            states.Add(ProcessState.Of(process));
        }

        return states;
    }

    private static double At(double[] sorted, double part) => Math.Round(sorted[(int)(part * (sorted.Length - 1))], 2);

    private static void Print<T>(T result) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{JsonSerializer.Serialize(result)}"));
}
