using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1019: a causal step supports only where it was shown.</summary>
internal sealed class StepStance : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1019", Severity.Error, "Stand of a step that was not shown",
        "A step that a review tells or an author proposes is an idea, not a result.", "Make the stance background, or mend the basis.", "stance: supports with basis: proposed");

    public IEnumerable<Finding> Check(LoadedBase loaded) =>
        loaded.AllEvidence()
            .Where(e => e.Item.Basis is { } basis && basis != StepBasis.Shown && e.Item.Stance != Stance.Background)
            .Select(e => Description.At(e.Claim.At($"{e.Path}.stance"), $"The basis is {e.Item.Basis.Word()}, yet the stance is {e.Item.Stance.Word()}."));
}
