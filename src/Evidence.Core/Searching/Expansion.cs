namespace Evidence.Core.Searching;

/// <summary>Words of a query that were read as a concept; its other names and its narrower concepts were searched too.</summary>
/// <param name="Phrase">The words as typed.</param>
/// <param name="ConceptId">Id of the concept.</param>
/// <param name="ConceptLabel">Its preferred name.</param>
public sealed record Expansion(string Phrase, string ConceptId, string ConceptLabel);
