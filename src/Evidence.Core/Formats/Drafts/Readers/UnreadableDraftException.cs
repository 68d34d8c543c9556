namespace Evidence.Core.Formats.Drafts.Readers;

/// <summary>Ends a reader in the middle of a file; <see cref="DraftReader"/> turns it into the result that callers see.</summary>
internal sealed class UnreadableDraftException(DraftFaultKind kind, string message) : Exception(message)
{
    public DraftFault Fault { get; } = new(kind, message);
}
