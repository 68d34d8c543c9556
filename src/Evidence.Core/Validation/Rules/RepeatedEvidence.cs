using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1018: one part of one study speaks once on a claim.</summary>
internal sealed class RepeatedEvidence : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1018", Severity.Warning, "Study given twice for one claim",
        "Two items of one study are easily misread as two studies; they count once.", "Join the items, or give design or organism of the part that each is about.", "two items with study: scher-2013-elife");

    public IEnumerable<Finding> Check(LoadedBase loaded) =>
        loaded.AllEvidence()
            .GroupBy(e => (Claim: e.Claim.Record.Id, e.Item.Study, e.Item.Design, Organism: string.Join(' ', e.Item.Organism.Select(o => o.Word()))))
            .SelectMany(g => g.Skip(1))
            .Select(e => Description.At(e.Claim.At($"{e.Path}.study"), $"'{e.Item.Study}' stands twice for the same design and organism."));
}
