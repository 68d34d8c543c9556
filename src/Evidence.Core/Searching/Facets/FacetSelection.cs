namespace Evidence.Core.Searching;

/// <summary>By facet, in their order, the values wanted (by ordinal), or null where the facet is not narrowed.</summary>
internal sealed record FacetSelection(IReadOnlyList<bool[]?> Wanted);
