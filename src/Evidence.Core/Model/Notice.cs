using System.ComponentModel;

namespace Evidence.Core.Model;

/// <summary>Something a publisher said of a paper after it appeared. That nothing was seen is a note, never a notice.</summary>
public sealed record Notice
{
    [Description("What was said.")]
    public required NoticeKind Kind { get; init; }

    [Description("When: YYYY, YYYY-MM or YYYY-MM-DD; leave out where not known.")]
    public string? Date { get; init; }

    [Description("Where it was seen: an address, a DOI or a list.")]
    public required string Source { get; init; }
}
