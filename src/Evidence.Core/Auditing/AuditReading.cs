using System.Diagnostics.CodeAnalysis;
using Evidence.Core.Formats.Drafts;

namespace Evidence.Core.Auditing;

/// <summary>What came of auditing an article: a report, or the reason why the file cannot be read. Exactly one of the two is set.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Fault">Why nothing was.</param>
public sealed record AuditReading(AuditReport? Report, DraftFault? Fault)
{
    /// <summary>True when there is a report.</summary>
    [MemberNotNullWhen(true, nameof(Report))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsRead => Report is not null;
}
