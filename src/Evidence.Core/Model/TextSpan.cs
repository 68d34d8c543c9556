namespace Evidence.Core.Model;

/// <summary>A piece of a text, in UTF-16 code units.</summary>
/// <param name="Start">First unit, from 0.</param>
/// <param name="Length">Number of units.</param>
public readonly record struct TextSpan(int Start, int Length);
