using System.ComponentModel;

namespace Evidence.Core.Model;

/// <summary>A recorded reason to trust one result less.</summary>
public sealed record Concern
{
    [Description("What kind of concern.")]
    public required ConcernKind Kind { get; init; }

    [Description("How grave.")]
    public ConcernLevel Level { get; init; } = ConcernLevel.Serious;

    [Description("Why, in words; mandatory.")]
    public required string Reason { get; init; }
}
