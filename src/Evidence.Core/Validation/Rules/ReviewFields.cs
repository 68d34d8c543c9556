using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1024: pooled evidence says what it pools; nothing else does.</summary>
internal sealed class ReviewFields : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1024", Severity.Error, "What a review pools is missing or out of place",
        "A review starts at the certainty of what it pools.", "Give pools for a meta-analysis or systematic review; leave pools and includes out elsewhere.", "design: meta-analysis   # and no pools");

    public IEnumerable<Finding> Check(LoadedBase loaded)
    {
        foreach (LoadedRecord<Study> study in loaded.Studies)
        {
            bool pooled = study.Record.Design is Design.MetaAnalysis or Design.SystematicReview;
            bool mayPool = pooled || study.Record.Design is Design.NarrativeReview or Design.Guideline;
            if (pooled && study.Record.Pools is null) yield return Description.At(study.At("design"), $"A {study.Record.Design.Word()} without pools.");
            if (!mayPool && (study.Record.Pools ?? (object?)study.Record.Includes) is not null)
                yield return Description.At(study.At(study.Record.Pools is null ? "includes" : "pools"), $"A {study.Record.Design.Word()} pools nothing.");
        }
    }
}
