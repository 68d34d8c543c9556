namespace Evidence.Core.Searching;

/// <summary>A search near one that found nothing, and how much it finds.</summary>
/// <param name="Words">What is different about it.</param>
/// <param name="Query">Its text.</param>
/// <param name="Filters">Its filters.</param>
/// <param name="Total">How many records it finds; at least one.</param>
public sealed record WayOut(string Words, string Query, IReadOnlyList<FacetFilter> Filters, int Total);
