namespace Evidence.Core.Searching;

/// <summary>One end of a mechanism that a query asks for.</summary>
/// <param name="Words">The words as typed; empty for an open end.</param>
/// <param name="ConceptId">Id of the concept they name, or null.</param>
/// <param name="ConceptLabel">Its preferred name, or null.</param>
/// <param name="AsCause">Claims in which it acts.</param>
/// <param name="AsEffect">Claims in which it is acted on.</param>
public sealed record MechanismEnd(string Words, string? ConceptId, string? ConceptLabel, int AsCause, int AsEffect);
