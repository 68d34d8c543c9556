using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1023: a size is positive and says what it counts.</summary>
internal sealed class SampleSize : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1023", Severity.Error, "Sample size without sense",
        "Whether a study is small is derived from it.", "Give a positive n with its unit, or neither.", "sample: {n: 0}");

    public IEnumerable<Finding> Check(LoadedBase loaded) =>
        loaded.Studies.Select(s => (s.Record.Sample, Place: s.At("sample")))
            .Concat(loaded.AllEvidence().Select(e => (e.Item.Sample, Place: e.Claim.At($"{e.Path}.sample"))))
            .Where(p => p.Sample is { } sample && (sample.N is <= 0 || (sample.N is not null && sample.Unit is null)))
            .Select(p => Description.At(p.Place, p.Sample!.N <= 0 ? $"n is {p.Sample.N}." : "n has no unit."));
}
