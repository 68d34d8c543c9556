namespace Evidence.Core.Searching;

/// <summary>A word that no record holds, and the nearest one that was searched in its place.</summary>
/// <param name="Typed">The word as typed.</param>
/// <param name="Corrected">The word that was searched; at most two edits away.</param>
/// <param name="Switch">What to put into <see cref="SearchRequest.Off"/> to search the word as typed.</param>
/// <param name="IsOn">False where the request turned it off.</param>
public sealed record Correction(string Typed, string Corrected, string Switch, bool IsOn);
