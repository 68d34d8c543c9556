using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;

namespace Evidence.Tests;

/// <summary>
/// New generations again and again under clients that ask without a pause. Every claim of a generation carries the number of
/// that generation, so an answer that mixes two is seen.
/// </summary>
internal static partial class Swaps
{
    private static readonly string[] Addresses = ["/search?q=moss", "/api/v1/search?q=moss&size=50", "/claims/moss-raises-glow", "/api/v1/claims/moss-raises-glow/neighbours", "/search.csv?q=moss", "/paths?from=moon-moss&to=lamp-glow"];

    /// <summary>Swaps generations while clients ask.</summary>
    /// <param name="site">Where the service answers.</param>
    /// <param name="root">Its index.</param>
    /// <param name="clients">How many ask at the same time.</param>
    /// <param name="duration">How long.</param>
    /// <param name="every">Time from one new generation to the next.</param>
    public static async Task<SwapResult> RunAsync(Uri site, IndexRoot root, int clients, TimeSpan duration, TimeSpan every)
    {
        LoadedBase loaded = DataFolder.Load(Repository.ForeignBase);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients }) { BaseAddress = site };
        var faults = new ConcurrentBag<string>();
        var seen = new ConcurrentDictionary<string, bool>();
        int answers = 0, built = 1;
        Build(0);
        for (int i = 0; i < 200 && !(await http.GetStringAsync(Addresses[0])).Contains(Mark(0), StringComparison.Ordinal); i++) await Task.Delay(50);
        long start = Stopwatch.GetTimestamp();
        Task[] asking = [.. Enumerable.Range(0, clients).Select(client => Task.Run(() => AskAsync(client)))];
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            long began = Stopwatch.GetTimestamp();
            Build(built++);
            TimeSpan rest = every - Stopwatch.GetElapsedTime(began);
            if (rest > TimeSpan.Zero) await Task.Delay(rest);
        }

        await Task.WhenAll(asking);
        return new SwapResult(answers, built, seen.Count, [.. faults]);

        void Build(int number) => BaseIndexBuilder.Build(Marked(loaded, number), root, TimeProvider.System);

        async Task AskAsync(int client)
        {
            for (int i = client; Stopwatch.GetElapsedTime(start) < duration; i++)
            {
                string address = Addresses[i % Addresses.Length];
                try
                {
                    using HttpResponseMessage answer = await http.GetAsync(address);
                    string text = await answer.Content.ReadAsStringAsync();
                    string[] marks = [.. AnyMark().Matches(text).Select(m => m.Value).Distinct()];
                    if (!answer.IsSuccessStatusCode) faults.Add($"{address}: {(int)answer.StatusCode}");
                    else if (marks.Length != 1) faults.Add($"{address}: {(marks.Length == 0 ? "no generation" : string.Join(" and ", marks))}");
                    else seen.TryAdd(marks[0], true);
                    Interlocked.Increment(ref answers);
                }
                catch (HttpRequestException fault)
                {
                    faults.Add($"{address}: {fault.Message}");
                }
            }
        }
    }

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"zq{number}qz");

    private static LoadedBase Marked(LoadedBase loaded, int number) => loaded with
    {
        Claims = [.. loaded.Claims.Select(c => c with { Record = c.Record with { Text = $"{c.Record.Text.TrimEnd('.')} {Mark(number)}" } })],
    };

    [GeneratedRegex("zq[0-9]+qz")]
    private static partial Regex AnyMark();
}
