using System.Diagnostics.CodeAnalysis;

namespace Evidence.Core.Formats.Drafts;

/// <summary>What came of reading a file: a draft, or the reason why there is none. Exactly one of the two is set.</summary>
/// <param name="Draft">What was read.</param>
/// <param name="Fault">Why nothing was.</param>
public sealed record DraftReading(Draft? Draft, DraftFault? Fault)
{
    /// <summary>True when there is a draft.</summary>
    [MemberNotNullWhen(true, nameof(Draft))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsRead => Draft is not null;
}
