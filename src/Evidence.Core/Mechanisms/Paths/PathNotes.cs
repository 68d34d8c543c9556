namespace Evidence.Core.Mechanisms;

/// <summary>What a reader of paths should know besides them.</summary>
internal static class PathNotes
{
    public static IEnumerable<string> Of(PathAnswer answer, PathQuery query, MechanismGraph graph)
    {
        if (answer.From == answer.To) yield return "Both names mean the same concept. Name two.";
        else if (answer.Paths.Count == 0) yield return $"No chain of up to {query.MaxSteps} steps that these filters allow. That does not mean that there is none in nature.";
        if (query.EndsAtKinds && answer.Paths.Count > 0) yield return $"No chain from {answer.FromLabel} leads to {answer.ToLabel} itself; these end at a kind of it.";
        if (answer.Paths.Count == 0 && !query.WithKinds && HasPath(graph, query with { WithKinds = true })) yield return "Chains exist when a claim on one kind of a thing may lead on to the thing as a whole: ask for them with kinds.";
        if (answer.Paths.Count == 0 && (query.PeopleOnly || query.ShownOnly || query.AtLeast is not null) && HasPath(graph, query with { PeopleOnly = false, ShownOnly = false, AtLeast = null }))
            yield return query.PeopleOnly ? "There are chains, but not one of which every step is shown in people." : "There are chains when weaker steps are allowed.";
        if (answer.Paths.Count == 0 && HasPath(graph, query with { From = query.To, To = query.From, Through = null })) yield return $"There are chains the other way, from {answer.ToLabel} to {answer.FromLabel}.";
        PathSign[] signs = [.. answer.Paths.Select(p => p.Sign).Distinct()];
        if (signs.Contains(PathSign.Raises) && signs.Contains(PathSign.Lowers)) yield return "Chains of both signs are listed: some raise the end, some lower it.";
        if (answer.Paths.Count > 0 && signs.All(s => s == PathSign.None)) yield return "Each chain holds a step that only says that both go together, so none has a sign.";
        if (answer.HasMore) yield return $"There are more chains; the best {answer.Paths.Count} are listed.";
        if (!answer.IsComplete) yield return $"The search stopped after {RankedPaths.MostVisits:N0} steps; weaker chains may be missing. Ask for fewer steps.";
        if (answer.IsWholeInPeople && answer.Paths.Count == 0) yield return "A chain is shown in people the whole way, but the filters leave it out, or the verdict on a step is contradicted.";
    }

    private static bool HasPath(MechanismGraph graph, PathQuery query) => PathSearch.Best(graph, query with { Limit = 1 }).Paths.Count > 0;
}
