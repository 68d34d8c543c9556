using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1012: an interval holds its value.</summary>
internal sealed class EffectInterval : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1012", Severity.Error, "Interval does not hold its value",
        "One of the three figures must be mistyped.", "Compare value, ciLow and ciHigh with the paper.", "effect: {measure: odds-ratio, value: 2.1, ciLow: 1.2, ciHigh: 1.9}");

    public IEnumerable<Finding> Check(LoadedBase loaded)
    {
        foreach ((LoadedRecord<Claim> claim, EvidenceItem item, string path) in loaded.AllEvidence())
        {
            if (item.Effect is not { } effect) continue;
            SourcePosition place = claim.At($"{path}.effect");
            if (effect.CiLow is null != effect.CiHigh is null)
                yield return Description.At(place, "The interval has one end only.", "Give both ends or none.");
            else if (effect.CiLow > effect.CiHigh || effect.Value < effect.CiLow || effect.Value > effect.CiHigh)
                yield return Description.At(place, FormattableString.Invariant($"The interval {effect.CiLow} to {effect.CiHigh} does not hold the value {effect.Value}."));
        }
    }
}
