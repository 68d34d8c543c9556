using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A study of which less than the paper was read.</summary>
internal sealed class SourceAbstract : BaseRule
{
    public override RuleDescription Description { get; } = new("SOURCE-ABSTRACT", Severity.Note, "Read as abstract or less",
        "Abstracts leave out limits, and sometimes what did not come out.", "Read the paper and record what it adds.",
        "{id: arden-2031, title: Moon moss in brass lamps, design: randomised-trial, organism: [human], readBasis: abstract, provenance: {verified: true}}");

    public override string Clean => "{id: arden-2031, title: Moon moss in brass lamps, design: randomised-trial, organism: [human], readBasis: full-text, provenance: {verified: true}}";

    public override void Check(BaseInAudit audited, RuleReport report)
    {
        foreach (Study study in audited.Records.Studies)
        {
            report.Checked();
            if (study.ReadBasis != ReadBasis.FullText) report.Add(audited.Places.OfStudy(study.Id, "readBasis"), study.Id, study.ReadBasis == ReadBasis.Abstract ? "Only the abstract was read." : "Only the metadata was read.");
        }
    }
}
