using Evidence.Core.Appraisal;
using Evidence.Core.Loading;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Mechanisms;

/// <summary>The causal map of the real base, made once.</summary>
internal static class RealMap
{
    public static KnowledgeBase Base { get; } = DataFolder.Load(Repository.Data).ToKnowledgeBase();

    public static CausalMap Map { get; } = new(Base, Appraiser.Appraise(Base));

    /// <summary>The neighbourhoods with most steps.</summary>
    public static IReadOnlyList<Neighbourhood> LargestNeighbourhoods { get; } =
        [.. Base.Concepts.Select(c => Map.NeighbourhoodOf(c.Id)).OrderByDescending(n => n.Causes.Count + n.Effects.Count).ThenBy(n => n.Concept.Id, StringComparer.Ordinal).Take(30)];

    /// <summary>Answers that hold the longest paths: those of the concepts between which most steps are needed.</summary>
    public static IReadOnlyList<PathAnswer> LongestPaths { get; } =
    [
        .. Base.Concepts.SelectMany(from => Base.Concepts.Where(to => to.Id != from.Id).Select(to => (From: from.Id, To: to.Id)))
            .Select(p => (p.From, p.To, Best: PathSearch.Best(Map.Graph, new PathQuery { From = p.From, To = p.To, Limit = 1, MaxSteps = 6 }).Paths))
            .Where(p => p.Best.Count > 0)
            .OrderByDescending(p => p.Best[0].Length).ThenBy(p => p.From, StringComparer.Ordinal).ThenBy(p => p.To, StringComparer.Ordinal)
            .Take(30)
            .Select(p => Map.FindPaths(new PathQuery { From = p.From, To = p.To })),
    ];
}
