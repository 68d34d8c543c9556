namespace Evidence.Core.Searching;

/// <summary>A short form with several meanings: the likely one was searched, the others are one step away.</summary>
/// <param name="Phrase">The short form as typed.</param>
/// <param name="ConceptId">Id of the concept it was read as: of those that it names here, the one with the most evidence.</param>
/// <param name="ConceptLabel">Its preferred name.</param>
/// <param name="Others">The other meanings.</param>
/// <param name="Switch">What to put into <see cref="SearchRequest.Off"/> to search the letters alone.</param>
/// <param name="IsOn">False where the request turned the likely reading off.</param>
public sealed record Ambiguity(string Phrase, string ConceptId, string ConceptLabel, IReadOnlyList<OtherMeaning> Others, string Switch, bool IsOn);
