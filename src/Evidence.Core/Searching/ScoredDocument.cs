namespace Evidence.Core.Searching;

/// <summary>A document that matched.</summary>
/// <param name="Document">Its number; numbers follow ids.</param>
/// <param name="Score">Its score, factors included.</param>
/// <param name="Tier">Higher for documents that met a stricter demand.</param>
internal readonly record struct ScoredDocument(int Document, double Score, int Tier);
