namespace Evidence.Core.Checking.Matching.Weighing;

/// <summary>What a sentence and a claim share.</summary>
/// <param name="Sides">Where the sentence comes nearest to the two sides; null where it comes nowhere near.</param>
/// <param name="Values">The features in the order of <see cref="MatchFeatures.Names"/>; empty where it comes nowhere near.</param>
/// <param name="TextSaid">How much of the claim's text the sentence says: 0 to 1.</param>
internal sealed record SharedFeatures(WeighedSides? Sides, double[] Values, double TextSaid);
