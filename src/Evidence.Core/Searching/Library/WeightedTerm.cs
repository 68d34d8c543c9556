namespace Evidence.Core.Searching;

/// <summary>A term of a query and what it counts beside the others.</summary>
internal readonly record struct WeightedTerm(string Term, float Weight);
