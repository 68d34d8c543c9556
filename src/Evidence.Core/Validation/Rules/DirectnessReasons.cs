using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1017: what is not direct says why, what is exact has no reason against it.</summary>
internal sealed class DirectnessReasons : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1017", Severity.Error, "Directness and its reasons disagree",
        "A reader must see in what a study differs from the claim.", "Name a reason for moderate or low; take the reasons away for exact.", "directness: low   # and no reasons");

    public IEnumerable<Finding> Check(LoadedBase loaded)
    {
        foreach ((LoadedRecord<Claim> claim, EvidenceItem item, string path) in loaded.AllEvidence())
        {
            bool far = item.Directness is Directness.Moderate or Directness.Low;
            if (far && item.Reasons.Count == 0 && item.Stance != Stance.Background)
                yield return Description.At(claim.At($"{path}.directness"), $"Directness is {item.Directness.Word()} without a reason.");
            else if (item.Directness == Directness.Exact && item.Reasons.Count > 0)
                yield return Description.At(claim.At($"{path}.reasons"), $"Directness is exact, yet reasons are given: {string.Join(", ", item.Reasons.Select(r => r.Word()))}.");
        }
    }
}
