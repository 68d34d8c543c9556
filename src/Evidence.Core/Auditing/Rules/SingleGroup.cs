using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A verdict that rests on one group of evidence.</summary>
internal sealed class SingleGroup : BaseRule
{
    public override RuleDescription Description { get; } = new("SINGLE-GROUP", Severity.Note, "Verdict rests on one independent group",
        "One team, cohort or pooled analysis may be wrong in one way.", "Look for independent work.",
        "{id: lamps-hum, text: Lamps hum., subject: moon-moss, relation: associated-with, object: lamp-glow, sign: none, assertion: association, population: unstated, outcomeKind: symptom, evidence: [{study: arden-2031, stance: supports, directness: exact, finding: They do.}]}");

    public override string Clean =>
        "{id: lamps-hum, text: Lamps hum., subject: moon-moss, relation: associated-with, object: lamp-glow, sign: none, assertion: association, population: unstated, outcomeKind: symptom, evidence: [{study: arden-2031, stance: supports, directness: exact, finding: They do.}, {study: bexley-2033, stance: supports, directness: exact, finding: They do.}]}";

    public override void Check(BaseInAudit audited, RuleReport report)
    {
        foreach (ClaimAppraisal appraisal in audited.Context.Appraisals.Values.OrderBy(a => a.Claim.Id, StringComparer.Ordinal))
        {
            report.Checked();
            if (appraisal.Verdict is Verdict.Supported or Verdict.Contradicted && appraisal.Main.Pro.Count + appraisal.Main.Con.Count == 1)
                report.Add(audited.Places.OfClaim(appraisal.Claim.Id), appraisal.Claim.Id, $"The verdict {appraisal.Verdict.Word()} rests on one group: {string.Join(", ", appraisal.Main.Pro.Concat(appraisal.Main.Con).SelectMany(v => v.Studies))}.");
        }
    }
}
