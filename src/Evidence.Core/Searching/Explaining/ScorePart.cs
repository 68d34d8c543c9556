namespace Evidence.Core.Searching;

/// <summary>What one part of a query adds to the score of a record.</summary>
/// <param name="Words">The part, in words.</param>
/// <param name="Where">Where in the record it was found best; empty where the place says nothing.</param>
/// <param name="Score">What it adds.</param>
public sealed record ScorePart(string Words, string Where, double Score);
