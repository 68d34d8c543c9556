namespace Evidence.Core.Searching;

/// <summary>Why a record stands where it does, in words and numbers: the sum of the parts, times the factors, is its score.</summary>
/// <param name="Id">Id of the record.</param>
/// <param name="Parts">What of the query it has, and what each part adds.</param>
/// <param name="Factors">What multiplies the sum.</param>
/// <param name="Score">The score.</param>
/// <param name="Missing">Parts of the query that it lacks.</param>
public sealed record HitExplanation(string Id, IReadOnlyList<ScorePart> Parts, IReadOnlyList<ScoreFactor> Factors, double Score, IReadOnlyList<string> Missing);
