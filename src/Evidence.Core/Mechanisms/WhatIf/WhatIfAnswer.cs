using Evidence.Core.Appraisal;

namespace Evidence.Core.Mechanisms;

/// <summary>What would change if some evidence were not there.</summary>
/// <param name="WithoutStudies">Ids of studies left out.</param>
/// <param name="WithoutDesigns">Designs left out, as words.</param>
/// <param name="Retracted">Ids of studies supposed to be retracted.</param>
/// <param name="Claims">Claims whose verdict or certainty moves, with the step that moves it.</param>
/// <param name="Steps">Steps whose certainty, basis, or place where it is shown changes.</param>
/// <param name="Paths">What changes for a path query, where one was asked.</param>
public sealed record WhatIfAnswer(
    IReadOnlyList<string> WithoutStudies, IReadOnlyList<string> WithoutDesigns, IReadOnlyList<string> Retracted,
    IReadOnlyList<ClaimChange> Claims, IReadOnlyList<StepChange> Steps, PathChanges? Paths)
{
    /// <summary>Supposes something of a map's base; the same machinery serves evidence left out and retractions.</summary>
    /// <param name="map">The map as it stands.</param>
    /// <param name="supposition">What is supposed.</param>
    /// <param name="query">A path query to ask before and after, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">A study or concept is not in the base.</exception>
    public static WhatIfAnswer Of(CausalMap map, Supposition supposition, PathQuery? query = null, CancellationToken cancellationToken = default)
    {
        SupposedBase supposed = SupposedBase.Of(map.KnowledgeBase, map.Appraisals, supposition, cancellationToken);
        var after = new CausalMap(supposed.KnowledgeBase, supposed.Appraisals);
        Model.Stratum asked = query?.In ?? Model.Stratum.People;
        return new WhatIfAnswer(
            [.. supposition.WithoutStudies.Order(StringComparer.Ordinal)], [.. supposition.WithoutDesigns.Order().Select(d => Model.Vocabulary.Word(d))],
            [.. supposition.Notices.Keys.Order(StringComparer.Ordinal)],
            supposed.Changes,
            [.. map.Graph.Edges.Zip(after.Graph.Edges).Where(p => p.First.KindOf is null && !SameFacts(p.First, p.Second))
                .Select(p => new StepChange(map.Views.Of(p.First, asked), after.Views.Of(p.Second, asked)))],
            query is null ? null : PathChanges.Between(map.FindPaths(query, cancellationToken), after.FindPaths(query, cancellationToken)));
    }

    // The supposed base holds the same claims in the same order, so the edges stand side by side.
    private static bool SameFacts(MechanismEdge a, MechanismEdge b) =>
        a.Basis == b.Basis && a.Certainties.SequenceEqual(b.Certainties) && a.ShownIn.SequenceEqual(b.ShownIn) && a.ContradictedIn.SequenceEqual(b.ContradictedIn);
}
