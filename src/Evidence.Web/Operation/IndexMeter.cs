using System.Diagnostics.Metrics;
using Evidence.Core.Searching;

namespace Evidence.Web.Operation;

/// <summary>Whether an index is served, and how old it is.</summary>
internal static class IndexMeter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Evidence.Web";

    public static void Watch(IMeterFactory meters, IndexService index, TimeProvider time)
    {
        Meter meter = meters.Create(Name);
        meter.CreateObservableGauge("evidence.index.ready", () => index.IsReady ? 1 : 0, "{index}", "1 while an index is served.");
        meter.CreateObservableGauge("evidence.index.age", Age, "s", "Time since the generation that is served was built.");

        IEnumerable<Measurement<double>> Age()
        {
            if (!index.IsReady) return [];
            using GenerationLease lease = index.Acquire();
            return [new((time.GetUtcNow() - lease.Manifest.BuiltAt).TotalSeconds)];
        }
    }
}
