namespace Evidence.Core.Mechanisms;

/// <summary>What nobody has shown.</summary>
/// <param name="Gaps">By kind; within a kind those first on which most claims and chains hang.</param>
/// <param name="IsComplete">False where chains were too many to be counted to the end.</param>
public sealed record GapAnswer(IReadOnlyList<Gap> Gaps, bool IsComplete);
