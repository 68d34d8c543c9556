namespace Evidence.Core.Mechanisms;

/// <summary>How a step changes under a supposition.</summary>
/// <param name="Before">The step as it stands.</param>
/// <param name="After">The step as it would be.</param>
public sealed record StepChange(MechanismStep Before, MechanismStep After);
