using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A review that speaks where a result should.</summary>
internal sealed class SecondarySource : BaseRule
{
    public override RuleDescription Description { get; } = new("SECONDARY", Severity.Warning, "Review cited for a result",
        "A review without a stated method tells what others found; only those others can be checked.", "Cite the study that found it; keep the review as background.",
        "{id: lamps-hum, text: Lamps hum., subject: moon-moss, relation: associated-with, object: lamp-glow, sign: none, assertion: association, population: unstated, outcomeKind: symptom, evidence: [{study: arden-2031, stance: supports, design: narrative-review, directness: exact, finding: They do.}]}");

    public override string Clean =>
        "{id: lamps-hum, text: Lamps hum., subject: moon-moss, relation: associated-with, object: lamp-glow, sign: none, assertion: association, population: unstated, outcomeKind: symptom, evidence: [{study: arden-2031, stance: background, design: narrative-review, directness: exact, finding: They do.}]}";

    public override AuditInput Reads => AuditInput.Base | AuditInput.Article;

    public override void Check(BaseInAudit audited, RuleReport report)
    {
        foreach ((Claim claim, EvidenceItem item, string path) in audited.Evidence)
        {
            report.Checked();
            Design design = item.Design ?? audited.Records.StudyOf(item).Design;
            if (design is Design.NarrativeReview or Design.Opinion && item.Stance is Stance.Supports or Stance.Contradicts or Stance.NoEffect)
                report.Add(audited.Places.OfClaim(claim.Id, path + ".stance"), claim.Id, $"{item.Study} is a {(design == Design.Opinion ? "statement of opinion" : "narrative review")} and takes a side ({item.Stance.Word()}).", null, [item.Study]);
        }
    }
}
