using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1025: concerns, upgrades, findings and texts say something.</summary>
internal sealed class BlankReasons : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1025", Severity.Error, "Text says nothing",
        "A concern without a reason cannot be checked by anybody.", "Write it out.", "concerns: [{kind: imprecision, reason: \" \"}]");

    public IEnumerable<Finding> Check(LoadedBase loaded) =>
        loaded.AllEvidence()
            .SelectMany(e => e.Item.Concerns.Select((c, i) => (Text: c.Reason, Place: e.Claim.At($"{e.Path}.concerns[{i}].reason")))
                .Concat(e.Item.Upgrades.Select((u, i) => (Text: u.Reason, Place: e.Claim.At($"{e.Path}.upgrades[{i}].reason"))))
                .Append((Text: e.Item.Finding, Place: e.Claim.At($"{e.Path}.finding"))))
            .Concat(loaded.Claims.Select(c => (c.Record.Text, Place: c.At("text"))))
            .Concat(loaded.Concepts.Select(c => (Text: c.Record.Label, Place: c.At("label"))))
            .Where(p => string.IsNullOrWhiteSpace(p.Text))
            .Select(p => Description.At(p.Place, "The text is blank."));
}
