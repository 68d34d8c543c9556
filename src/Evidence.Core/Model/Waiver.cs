using System.ComponentModel;

namespace Evidence.Core.Model;

/// <summary>A decision to live with one finding: one rule, one target, a reason and an end.</summary>
public sealed record Waiver
{
    [Description("Id of the rule, such as ID-MISSING.")]
    public required string Rule { get; init; }

    [Description("What is waived: the id of a record or the key of a reference.")]
    public required string Target { get; init; }

    [Description("Why it is right to leave it so.")]
    public string? Reason { get; init; }

    [Description("Last day on which it holds: YYYY-MM-DD.")]
    public string? Until { get; init; }
}
