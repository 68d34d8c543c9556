namespace Evidence.Core.Searching.Querying;

/// <summary>A stretch of a typed query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words; the value of a field.</param>
/// <param name="Start">First code unit of it in the text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Field">The name of a field, or null.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int Start, int End, string? Field = null);
