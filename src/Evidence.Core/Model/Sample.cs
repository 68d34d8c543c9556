using System.ComponentModel;

namespace Evidence.Core.Model;

/// <summary>How large a study was.</summary>
public sealed record Sample
{
    [Description("The number analysed; leave out where it is not known (unknown counts as small and is shown as unknown).")]
    public int? N { get; init; }

    [Description("What the number counts.")]
    public SampleUnit? Unit { get; init; }

    [Description("What else is to be said of the number, such as its groups.")]
    public string? Note { get; init; }
}
