namespace Evidence.Core.Searching;

/// <summary>A constraint that stood in the text of a query.</summary>
/// <param name="Field">The field as typed.</param>
/// <param name="Facet">The facet that was narrowed.</param>
/// <param name="Values">The values wanted; any of them will do.</param>
/// <param name="QueryWithout">The query without it.</param>
public sealed record TextFilter(string Field, string Facet, IReadOnlyList<string> Values, string QueryWithout);
