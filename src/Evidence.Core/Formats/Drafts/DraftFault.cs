namespace Evidence.Core.Formats.Drafts;

/// <summary>Why a file gave no draft, in words for its owner.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Message">What is wrong and what to do about it. It holds nothing of the file's text.</param>
public sealed record DraftFault(DraftFaultKind Kind, string Message);
