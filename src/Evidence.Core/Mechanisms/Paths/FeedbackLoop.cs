namespace Evidence.Core.Mechanisms;

/// <summary>Steps that lead back to where they began: found beside a path, reported once, never walked round.</summary>
/// <param name="Steps">The steps, from the earliest concept on the path round to itself.</param>
/// <param name="Sign">Raises: it feeds itself. Lowers: it curbs itself.</param>
public sealed record FeedbackLoop(IReadOnlyList<MechanismStep> Steps, PathSign Sign);
