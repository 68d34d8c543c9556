using System.Diagnostics;
using System.Diagnostics.Metrics;
using Evidence.Core.Indexing;

namespace Evidence.Core.Checking;

/// <summary>What checking counts and times for those who run a service. Numbers only: never a word of an article.</summary>
internal static class CheckMeter
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "Evidence.Checking";

    private static readonly ActivitySource Spans = new(Name, Manifest.OwnVersion);
    private static readonly Meter Meter = new(Name, Manifest.OwnVersion);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram("evidence.check.duration", "s", "Time of a check that was brought to its end; its count is the number of checks.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });
    private static readonly Counter<long> Sentences = Meter.CreateCounter<long>("evidence.check.sentences", "{sentence}", "Sentences that were checked.");

    /// <summary>Begins the span of a check; null while nobody listens.</summary>
    public static Activity? Start() => Spans.StartActivity("check");

    /// <summary>Counts a check that was brought to its end.</summary>
    public static void Checked(Activity? span, TimeSpan took, int sentences)
    {
        Durations.Record(took.TotalSeconds);
        Sentences.Add(sentences);
        span?.SetTag("evidence.sentences", sentences);
    }
}
