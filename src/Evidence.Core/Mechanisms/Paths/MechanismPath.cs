using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>A chain of steps from one concept to another.</summary>
/// <param name="Steps">The steps, each beginning where the one before ends.</param>
/// <param name="Sign">The product of their signs.</param>
/// <param name="Certainty">Certainty of the weakest link, in the living system asked for.</param>
/// <param name="Basis">The weakest basis among the steps; null where one rests on nothing.</param>
/// <param name="Weakest">Id of the claim of the weakest link: least certain in the system asked for, then in its own, then by basis; the first of equals.</param>
/// <param name="WeakestStep">Its place among the steps, from 1.</param>
/// <param name="BreaksAt">Place of the first step that no study in people shows directly, from 1; null where each is shown.</param>
public sealed record MechanismPath(
    IReadOnlyList<MechanismStep> Steps, PathSign Sign, Certainty Certainty, StepBasis? Basis, string Weakest, int WeakestStep, int? BreaksAt);
