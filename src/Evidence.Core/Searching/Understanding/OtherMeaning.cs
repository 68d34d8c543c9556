namespace Evidence.Core.Searching;

/// <summary>Another meaning of a short form.</summary>
/// <param name="Label">What it can also mean.</param>
/// <param name="ConceptId">Id of the concept, where the base has one.</param>
/// <param name="Query">The query with the short form replaced by this meaning.</param>
public sealed record OtherMeaning(string Label, string? ConceptId, string Query);
