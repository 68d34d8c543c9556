using Evidence.Core.Mechanisms;
using Evidence.Core.Searching;

namespace Evidence.Web;

/// <summary>The causal map of the generation served last, made once for each. Thread-safe.</summary>
internal sealed class CausalMaps
{
    private volatile Held? _held;

    /// <summary>The map of a lease's generation.</summary>
    public CausalMap Of(GenerationLease lease)
    {
        if (_held is { } held && ReferenceEquals(held.Map.KnowledgeBase, lease.KnowledgeBase)) return held.Map;
        var map = new CausalMap(lease.KnowledgeBase, lease.Appraisals);
        _held = new Held(map);
        return map;
    }

    /// <summary>The gaps of a lease's generation.</summary>
    public GapAnswer GapsOf(GenerationLease lease, CancellationToken cancellationToken)
    {
        CausalMap map = Of(lease);
        if (_held is { Gaps: { } known } held && ReferenceEquals(held.Map, map)) return known;
        GapAnswer gaps = GapFinder.Find(map, cancellationToken: cancellationToken);
        _held = new Held(map) { Gaps = gaps };
        return gaps;
    }

    private sealed record Held(CausalMap Map)
    {
        public GapAnswer? Gaps { get; init; }
    }
}
