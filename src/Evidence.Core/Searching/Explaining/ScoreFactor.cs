namespace Evidence.Core.Searching;

/// <summary>What multiplies the sum of the parts.</summary>
/// <param name="Words">Why, in words.</param>
/// <param name="Factor">By how much; 1 changes nothing.</param>
public sealed record ScoreFactor(string Words, double Factor);
