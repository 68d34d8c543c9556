using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A study of which nobody recorded how large it was.</summary>
internal sealed class NumberMissing : BaseRule
{
    public override RuleDescription Description { get; } = new("N-MISSING", Severity.Note, "Size of the study not recorded",
        "An unknown size counts as small.", "Record n and its unit.", "{id: arden-2031, title: Moon moss in brass lamps, design: randomised-trial, organism: [human], readBasis: abstract, provenance: {verified: true}}");

    public override string Clean => "{id: arden-2031, title: Moon moss in brass lamps, design: randomised-trial, organism: [human], sample: {n: 140, unit: participants}, readBasis: abstract, provenance: {verified: true}}";

    public override void Check(BaseInAudit audited, RuleReport report)
    {
        foreach (Study study in audited.Records.Studies)
        {
            report.Checked();
            bool hasSize = study.Design is not (Design.NarrativeReview or Design.Guideline or Design.Opinion or Design.Computational);
            if (hasSize && study.Sample?.N is null) report.Add(audited.Places.OfStudy(study.Id, "sample"), study.Id, "How large the study was is not recorded.");
        }
    }
}
