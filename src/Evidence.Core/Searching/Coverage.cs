namespace Evidence.Core.Searching;

/// <summary>What was searched, so that nothing found can be told from nothing looked at.</summary>
/// <param name="Claims">Claims in the generation.</param>
/// <param name="Studies">Studies in it.</param>
/// <param name="Concepts">Concepts in it.</param>
/// <param name="IsComplete">False where the deadline stopped the search before its end.</param>
public sealed record Coverage(int Claims, int Studies, int Concepts, bool IsComplete);
