using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A study whose design is not known.</summary>
internal sealed class DesignMissing : BaseRule
{
    public override RuleDescription Description { get; } = new("DESIGN-MISSING", Severity.Warning, "Design not known",
        "Without a design its evidence starts at the lowest level.", "Record how the study was done.", "{id: arden-2031, title: Moon moss in brass lamps, design: unknown, organism: [human], readBasis: abstract, provenance: {verified: true}}");

    public override string Clean => "{id: arden-2031, title: Moon moss in brass lamps, design: cohort, organism: [human], readBasis: abstract, provenance: {verified: true}}";

    public override void Check(BaseInAudit audited, RuleReport report)
    {
        foreach (Study study in audited.Records.Studies)
        {
            report.Checked();
            if (study.Design == Design.Unknown) report.Add(audited.Places.OfStudy(study.Id, "design"), study.Id, "The design is unknown.");
        }
    }
}
