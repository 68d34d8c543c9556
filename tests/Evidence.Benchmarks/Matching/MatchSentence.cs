namespace Evidence.Benchmarks.Matching;

/// <summary>A judged sentence with the claims that may be meant.</summary>
/// <param name="Set">The set it belongs to.</param>
/// <param name="IsInside">True where it states a claim of the base.</param>
/// <param name="IsRead">True where its reading alone gives a match, right or wrong.</param>
/// <param name="Candidates">The claims with features.</param>
internal sealed record MatchSentence(string Set, bool IsInside, bool IsRead, IReadOnlyList<MatchCandidate> Candidates);
