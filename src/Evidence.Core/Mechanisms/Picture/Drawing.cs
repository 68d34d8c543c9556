using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>What is to be drawn: concepts, and steps between them.</summary>
/// <param name="Title">What the picture shows, in a few words.</param>
/// <param name="Description">The same for somebody who cannot see it.</param>
/// <param name="In">The living system whose certainty sets the style of a line.</param>
/// <param name="Nodes">The concepts, each once.</param>
/// <param name="Arrows">The steps, each once.</param>
/// <param name="IsBrief">True for a large picture, in which an arrow carries its sign only.</param>
public sealed record Drawing(string Title, string Description, Stratum In, IReadOnlyList<DrawnNode> Nodes, IReadOnlyList<DrawnArrow> Arrows, bool IsBrief = false)
{
    /// <summary>The paths of an answer, with the weakest link of each marked.</summary>
    public static Drawing Of(PathAnswer answer)
    {
        ILookup<(string, string), int> weakest = answer.Paths.Select((p, i) => (Step: p.Steps[p.WeakestStep - 1], Number: i + 1)).ToLookup(p => (p.Step.Claim, p.Step.To), p => p.Number);
        IReadOnlyList<MechanismStep> steps = GraphExport.StepsOf(answer);
        return new Drawing(
            $"From {answer.FromLabel} to {answer.ToLabel}",
            $"{answer.Paths.Count} {(answer.Paths.Count == 1 ? "chain" : "chains")} of steps, drawn from cause to effect. The list beside the picture says the same.",
            answer.Filters.In, Ends(steps, answer.From, answer.To),
            [.. steps.Select(s => new DrawnArrow(s, WeakestWords([.. weakest[(s.Claim, s.To)]], answer.Paths.Count)))]);
    }

    /// <summary>A concept between its causes and its effects.</summary>
    public static Drawing Of(Neighbourhood around) => Around(
        $"Around {around.Concept.Label}", [.. around.Causes, .. around.Effects], around.In, around.Concept.Id);

    /// <summary>Steps around one or two concepts.</summary>
    public static Drawing Around(string title, IReadOnlyList<MechanismStep> steps, Stratum asked, params string[] ends)
    {
        MechanismStep[] once = [.. steps.DistinctBy(s => (s.Claim, s.To))];
        return new Drawing(title, $"{once.Length} {(once.Length == 1 ? "step" : "steps")}, drawn from cause to effect. The list beside the picture says the same.", asked, Ends(once, ends), [.. once.Select(s => new DrawnArrow(s, null))]);
    }

    /// <summary>All steps of a base, drawn briefly.</summary>
    public static Drawing Map(IReadOnlyList<MechanismStep> steps, Stratum asked) =>
        new("All steps of this base", $"{steps.Count} steps, drawn from cause to effect. The list below says the same.", asked, Ends(steps), [.. steps.Select(s => new DrawnArrow(s, null))], IsBrief: true);

    /// <summary>How the weakest link of some of the listed paths is called; null for none.</summary>
    public static string? WeakestWords(IReadOnlyList<int> numbers, int paths) =>
        numbers.Count == 0 ? null : paths == 1 ? "weakest link" : $"weakest link, chain {string.Join(", ", numbers)}";

    private static IReadOnlyList<DrawnNode> Ends(IEnumerable<MechanismStep> steps, params string[] ends) =>
        [.. steps.SelectMany(s => new[] { (s.From, s.FromLabel), (s.To, s.ToLabel) }).DistinctBy(n => n.Item1).Select(n => new DrawnNode(n.Item1, n.Item2, ends.Contains(n.Item1)))];
}

/// <summary>A concept in a picture.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its name.</param>
/// <param name="IsEnd">True for one that was asked for.</param>
public sealed record DrawnNode(string Id, string Label, bool IsEnd);

/// <summary>A step in a picture.</summary>
/// <param name="Step">The step.</param>
/// <param name="Mark">What is marked of it, such as the weakest link; or null.</param>
public sealed record DrawnArrow(MechanismStep Step, string? Mark);
