using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A study of which nobody recorded in what it was done.</summary>
internal sealed class OrganismMissing : BaseRule
{
    public override RuleDescription Description { get; } = new("ORGANISM-MISSING", Severity.Warning, "Species not recorded",
        "A result in mice and one in people are not the same evidence.", "Record the species.", "{id: arden-2031, title: Moon moss in brass lamps, design: cohort, organism: [], readBasis: abstract, provenance: {verified: true}}");

    public override string Clean => "{id: arden-2031, title: Moon moss in brass lamps, design: cohort, organism: [human], readBasis: abstract, provenance: {verified: true}}";

    public override void Check(BaseInAudit audited, RuleReport report)
    {
        foreach (Study study in audited.Records.Studies)
        {
            report.Checked();
            if (study.Organism.Count == 0) report.Add(audited.Places.OfStudy(study.Id, "organism"), study.Id, "In what living things it was done is not recorded.");
        }
    }
}
