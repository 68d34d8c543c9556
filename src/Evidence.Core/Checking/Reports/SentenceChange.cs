namespace Evidence.Core.Checking.Reports;

/// <summary>A sentence that differs between two checks of an article. At least one side is set.</summary>
/// <param name="Before">As it was; null for a new sentence.</param>
/// <param name="After">As it is; null for one that was taken out.</param>
public sealed record SentenceChange(CheckedSentence? Before, CheckedSentence? After);
