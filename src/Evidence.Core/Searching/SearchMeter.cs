using System.Diagnostics;
using System.Diagnostics.Metrics;
using Evidence.Core.Indexing;

namespace Evidence.Core.Searching;

/// <summary>What searching counts and times for those who run a service. Numbers only: never a word of a query. Costs next to nothing while nobody listens.</summary>
internal static class SearchMeter
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "Evidence.Searching";

    private static readonly ActivitySource Spans = new(Name, Manifest.OwnVersion);
    private static readonly Meter Meter = new(Name, Manifest.OwnVersion);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram("evidence.search.duration", "s", "Time of a search inside the engine; its count is the number of searches.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] });
    private static readonly Counter<long> Swaps = Meter.CreateCounter<long>("evidence.generation.swaps", "{generation}", "Generations that were opened, by whether they serve or were refused.");

    /// <summary>Begins the span of a search; null while nobody listens.</summary>
    public static Activity? Start() => Spans.StartActivity("search");

    /// <summary>Counts a search that was answered.</summary>
    public static void Searched(Activity? span, TimeSpan took, int total, bool isComplete)
    {
        Durations.Record(took.TotalSeconds, new KeyValuePair<string, object?>("evidence.complete", isComplete));
        span?.SetTag("evidence.hits", total).SetTag("evidence.complete", isComplete);
    }

    /// <summary>Counts a generation that was opened, or could not be.</summary>
    public static void Swapped(bool serves) => Swaps.Add(1, new KeyValuePair<string, object?>("evidence.outcome", serves ? "serves" : "refused"));
}
