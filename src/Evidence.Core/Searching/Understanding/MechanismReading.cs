namespace Evidence.Core.Searching;

/// <summary>A query that asks what acts on what. Claims in these roles come first.</summary>
/// <param name="Steps">What acts and what it acts on, in order; a step without concept is words only. An open end ("what causes X") has no words.</param>
/// <param name="Exact">Claims that say a step of it directly.</param>
public sealed record MechanismReading(IReadOnlyList<MechanismEnd> Steps, int Exact);
