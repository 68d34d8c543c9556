namespace Evidence.Core.Checking;

/// <summary>A claim that a sentence states.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Score">How closely, from 0 to 1, rounded to three digits; it orders and says nothing about truth.</param>
public sealed record MatchedClaim(string Id, double Score);
