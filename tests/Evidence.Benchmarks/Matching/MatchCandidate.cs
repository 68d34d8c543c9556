namespace Evidence.Benchmarks.Matching;

/// <summary>A claim beside a judged sentence.</summary>
/// <param name="Features">What the two share.</param>
/// <param name="IsRight">True where the sentence states it.</param>
internal sealed record MatchCandidate(double[] Features, bool IsRight);
