using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A study that no claim cites.</summary>
internal sealed class OrphanStudy : BaseRule
{
    public override RuleDescription Description { get; } = new("ORPHAN-STUDY", Severity.Warning, "Study that no claim cites",
        "It was read and says nothing to anybody.", "Add it as evidence to a claim, or remove it.",
        "{id: lone-2040, title: A lone lamp, design: cohort, organism: [human], readBasis: abstract, provenance: {verified: true}}");

    public override string Clean => "{id: arden-2031, title: Moon moss in brass lamps, design: randomised-trial, organism: [human], readBasis: abstract, provenance: {verified: true}}";

    public override void Check(BaseInAudit audited, RuleReport report)
    {
        foreach (Study study in audited.Records.Studies)
        {
            report.Checked();
            if (audited.Records.ClaimsOfStudy(study.Id).Count == 0 && audited.Records.Studies.All(s => s.Includes?.Contains(study.Id) != true))
                report.Add(audited.Places.OfStudy(study.Id), study.Id, "No claim cites this study.");
        }
    }
}
