using System.Diagnostics;
using System.Globalization;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;

namespace Evidence.Benchmarks;

/// <summary>
/// Time of a path query of up to six steps, ten best paths and the break in people, on made-up graphs of 50,000 concepts and
/// 200,000 steps: one whose ends are drawn evenly, one in which a few concepts hold most steps. Single thread, warm.
/// </summary>
internal static class PathLatency
{
    private const int Nodes = 50_000, Edges = 200_000, Queries = 200;

    public static void Run()
    {
        foreach ((string kind, double power) in new[] { ("even", 1.0), ("hubs", 2.0), ("strong hubs", 3.0) }) Run(kind, power);
    }

    private static void Run(string kind, double power)
    {
        var random = new Random(20261125);
        long start = Stopwatch.GetTimestamp();
        var graph = new MechanismGraph(Enumerable.Range(0, Edges).Select(i => Edge(random, power, i)).Where(e => e.From != e.To));
        double buildMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        PathQuery[] queries = [.. Enumerable.Range(0, Queries).Select(_ => Pair(random, power)).Where(q => q.From != q.To)];
        foreach (PathQuery query in queries.Take(20)) Answer(graph, query);
        int found = 0, given = 0, incomplete = 0;
        double[] times = [.. queries.Select(query =>
        {
            long from = Stopwatch.GetTimestamp();
            (int paths, bool isComplete) = Answer(graph, query);
            double ms = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            if (paths > 0) found++;
            if (!isComplete) incomplete++;
            given += paths;
            return ms;
        }).Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"graph\":\"{kind}\",\"concepts\":{Nodes},\"steps\":{graph.Edges.Count},\"queries\":{times.Length},\"maxSteps\":6,\"withPaths\":{found},\"paths\":{given},\"incomplete\":{incomplete},\"p50Ms\":{times[times.Length / 2]:0.0},\"p95Ms\":{times[times.Length * 95 / 100]:0.0},\"maxMs\":{times[^1]:0.0},\"graphMs\":{buildMs:0}}}"));
    }

    private static (int Paths, bool IsComplete) Answer(MechanismGraph graph, PathQuery query)
    {
        (IReadOnlyList<MechanismEdge[]> paths, bool _, bool isComplete) = PathSearch.Best(graph, query);
        _ = PathSearch.LongestInPeople(graph, query);
        return (paths.Count, isComplete);
    }

    private static PathQuery Pair(Random random, double power) => new() { From = Name(random, power), To = Name(random, power), MaxSteps = 6 };

    private static MechanismEdge Edge(Random random, double power, int i) => new(Name(random, power), Name(random, power), string.Create(CultureInfo.InvariantCulture, $"c{i:000000}"))
    {
        Sign = (PathSign)random.Next(4),
        Certainties = [random.Next(3) == 0 ? (Certainty)random.Next(5) : Certainty.NotRated, (Certainty)random.Next(5), Certainty.NotRated],
        Own = Stratum.Animals,
        Basis = random.Next(4) == 0 ? (StepBasis)random.Next(5) : StepBasis.Shown,
        ShownIn = random.Next(3) == 0 ? [Stratum.People] : [Stratum.Animals],
    };

    // Power 1 draws evenly; a higher one crowds the low numbers.
    private static string Name(Random random, double power) => string.Create(CultureInfo.InvariantCulture, $"n{(int)(Nodes * Math.Pow(random.NextDouble(), power)):00000}");
}
