namespace Evidence.Core.Mechanisms;

/// <summary>Where the chain breaks in people.</summary>
/// <param name="Prefix">The longest run of first steps that studies in people show, whatever the verdict; empty where the first step is missing already.</param>
/// <param name="Missing">The step after it, that no study in people shows directly.</param>
/// <param name="Rest">The steps after that, to the end.</param>
public sealed record PathBreak(IReadOnlyList<MechanismStep> Prefix, MechanismStep Missing, IReadOnlyList<MechanismStep> Rest);
