namespace Evidence.Core.Checking.Reports;

/// <summary>A piece of a block.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Sentence">The sentence that it is; null for what stands between sentences.</param>
public sealed record MarkedPiece(string Text, CheckedSentence? Sentence);
