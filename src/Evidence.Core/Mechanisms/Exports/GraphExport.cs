using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>Steps as text for other programs. Each step stands once, in the order given.</summary>
public static partial class GraphExport
{
    /// <summary>The distinct steps of an answer, best path first.</summary>
    public static IReadOnlyList<MechanismStep> StepsOf(PathAnswer answer) =>
        [.. answer.Paths.SelectMany(p => p.Steps).DistinctBy(s => (s.Claim, s.To))];

    private static IEnumerable<(string Id, string Label)> Nodes(IEnumerable<MechanismStep> steps) =>
        steps.SelectMany(s => new[] { (s.From, s.FromLabel), (s.To, s.ToLabel) }).DistinctBy(n => n.Item1);

    private static string Label(MechanismStep step, Stratum asked) => $"{StepWords.Verb(step)}; {StepWords.Species(step)}; {StepWords.Certainty(step, asked)}";
}
