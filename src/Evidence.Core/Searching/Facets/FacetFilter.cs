namespace Evidence.Core.Searching;

/// <summary>One value of one facet that hits must have. A year may be a range such as 2015..2020, open at either end.</summary>
/// <param name="Facet">Name of the facet.</param>
/// <param name="Value">The value.</param>
public sealed record FacetFilter(string Facet, string Value);
