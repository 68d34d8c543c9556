using System.ComponentModel;

namespace Evidence.Core.Model;

/// <summary>A recorded reason to trust one result more.</summary>
public sealed record Upgrade
{
    [Description("What kind of reason.")]
    public required UpgradeKind Kind { get; init; }

    [Description("Why, in words; mandatory.")]
    public required string Reason { get; init; }
}
