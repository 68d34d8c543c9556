using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>Evidence whose place in the paper was not recorded.</summary>
internal sealed class LocatorMissing : BaseRule
{
    private const string NotRecorded = "not-recorded";

    public override RuleDescription Description { get; } = new("LOCATOR-MISSING", Severity.Note, "Place in the paper not recorded",
        "Nobody can look the finding up without reading the whole paper.", "Name the table, figure, page or section; never make one up.",
        "{id: lamps-hum, text: Lamps hum., subject: moon-moss, relation: associated-with, object: lamp-glow, sign: none, assertion: association, population: unstated, outcomeKind: symptom, evidence: [{study: arden-2031, stance: supports, directness: exact, finding: They do.}]}");

    public override string Clean =>
        "{id: lamps-hum, text: Lamps hum., subject: moon-moss, relation: associated-with, object: lamp-glow, sign: none, assertion: association, population: unstated, outcomeKind: symptom, evidence: [{study: arden-2031, stance: supports, directness: exact, finding: They do., locator: Table 2}]}";

    public override void Check(BaseInAudit audited, RuleReport report)
    {
        foreach ((Claim claim, EvidenceItem item, string path) in audited.Evidence)
        {
            report.Checked();
            if (item.Locator == NotRecorded) report.Add(audited.Places.OfClaim(claim.Id, path), claim.Id, $"For {item.Study} it is not recorded where the finding stands.", null, [item.Study]);
        }
    }
}
