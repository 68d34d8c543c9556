namespace Evidence.Core.Formats;

/// <summary>The value of a field as it is written, with its place in the text.</summary>
/// <param name="Text">Raw LaTeX, parts joined, without the outer delimiters.</param>
/// <param name="Offset">Where the first part's text starts.</param>
internal readonly record struct BibtexValue(string Text, int Offset);
