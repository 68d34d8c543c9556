using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Evidence.Core.Model;

/// <summary>A figure that a study gives for a claim.</summary>
public sealed record Effect
{
    [Description("What the value measures, such as odds-ratio, mean-difference, standardised-mean-difference, correlation.")]
    public required string Measure { get; init; }

    [Description("The point estimate.")]
    public double? Value { get; init; }

    [Description("Lower end of the interval (95 % unless the note says otherwise).")]
    public double? CiLow { get; init; }

    [Description("Upper end of the interval.")]
    public double? CiHigh { get; init; }

    [Description("The p value as the paper writes it, such as 0.03 or <0.001.")]
    public string? P { get; init; }

    [Description("Unit or scale, such as mm on a 100 mm scale.")]
    public string? Unit { get; init; }

    /// <summary>True when both ends of an interval are known.</summary>
    [JsonIgnore]
    public bool HasInterval => CiLow is not null && CiHigh is not null;
}
