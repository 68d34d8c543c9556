using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A claim that nothing bears on.</summary>
internal sealed class NoEvidence : BaseRule
{
    public override RuleDescription Description { get; } = new("NO-EVIDENCE", Severity.Warning, "Claim without evidence",
        "A claim that cites nothing can only say that too little is known.", "Add a study, or remove the claim.",
        "{id: lamps-hum, text: Lamps hum., subject: moon-moss, relation: associated-with, object: lamp-glow, sign: none, assertion: association, population: unstated, outcomeKind: symptom}");

    public override string Clean =>
        "{id: lamps-hum, text: Lamps hum., subject: moon-moss, relation: associated-with, object: lamp-glow, sign: none, assertion: association, population: unstated, outcomeKind: symptom, evidence: [{study: arden-2031, stance: supports, directness: exact, finding: They do.}]}";

    public override void Check(BaseInAudit audited, RuleReport report)
    {
        foreach (Claim claim in audited.Records.Claims)
        {
            report.Checked();
            if (claim.Status != ClaimStatus.Attribution && claim.Evidence.Count == 0) report.Add(audited.Places.OfClaim(claim.Id), claim.Id, $"No study bears on '{claim.Text}'");
        }
    }
}
