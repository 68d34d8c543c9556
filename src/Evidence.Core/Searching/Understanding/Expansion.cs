namespace Evidence.Core.Searching;

/// <summary>Words of a query that were read as a concept: its other names and the concepts that are kinds of it were searched too.</summary>
/// <param name="Phrase">The words as typed.</param>
/// <param name="ConceptId">Id of the concept.</param>
/// <param name="ConceptLabel">Its preferred name.</param>
/// <param name="OtherNames">Its other names, which were searched too.</param>
/// <param name="Narrower">Labels of the concepts that are kinds of it, which were searched too.</param>
/// <param name="Switch">What to put into <see cref="SearchRequest.Off"/> to search the words alone.</param>
/// <param name="IsOn">False where the request turned it off.</param>
public sealed record Expansion(string Phrase, string ConceptId, string ConceptLabel, IReadOnlyList<string> OtherNames, IReadOnlyList<string> Narrower, string Switch, bool IsOn);
