namespace Evidence.Core.Searching;

/// <summary>A place in a text, in UTF-16 code units.</summary>
/// <param name="Start">First unit.</param>
/// <param name="Length">Units.</param>
public readonly record struct TextRange(int Start, int Length);
