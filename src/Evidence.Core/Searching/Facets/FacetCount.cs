namespace Evidence.Core.Searching;

/// <summary>How many hits would remain with a value of a facet chosen, all other facets as they are.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">Hits with it.</param>
public readonly record struct FacetCount(string Value, int Count);
