using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>One evidence item as a reader sees it beside its claim.</summary>
/// <param name="Study">The study that gives it.</param>
/// <param name="Stance">What its result says of the claim as worded.</param>
/// <param name="Directness">How closely it tested the claim.</param>
/// <param name="Reasons">Why it is not exact.</param>
/// <param name="Basis">For a causal step: on what it rests.</param>
/// <param name="Finding">What it found, in our own words.</param>
/// <param name="Locator">Where in the paper.</param>
/// <param name="Design">Design of the part that bears on the claim.</param>
/// <param name="Stratum">Living system of that part.</param>
/// <param name="Organism">Living things of that part.</param>
/// <param name="N">People or animals in it; null where not known.</param>
/// <param name="Effect">The figure, where one is known.</param>
/// <param name="Concerns">Reasons to trust it less.</param>
/// <param name="Role">The part it plays in its own stratum.</param>
/// <param name="Level">Its own level there.</param>
/// <param name="RoleReason">Why it plays that part.</param>
/// <param name="Note">What else a reader should know.</param>
public sealed record EvidenceView(
    StudyName Study, Stance Stance, Directness Directness, IReadOnlyList<IndirectnessReason> Reasons, StepBasis? Basis, string Finding,
    string Locator, Design Design, Stratum Stratum, IReadOnlyList<Organism> Organism, int? N, Effect? Effect, IReadOnlyList<Concern> Concerns,
    EvidenceRole Role, Certainty Level, string RoleReason, string? Note);
