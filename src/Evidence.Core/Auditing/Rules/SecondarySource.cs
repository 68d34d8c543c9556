using Evidence.Core.Checking;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A review that speaks where a result should.</summary>
internal sealed class SecondarySource : BaseRule, IReadsArticles
{
    public override RuleDescription Description { get; } = CheckRules.Secondary with
    {
        Example = "{id: lamps-hum, text: Lamps hum., subject: moon-moss, relation: associated-with, object: lamp-glow, sign: none, assertion: association, population: unstated, outcomeKind: symptom, evidence: [{study: arden-2031, stance: supports, design: narrative-review, directness: exact, finding: They do.}]}",
    };

    public override string Clean =>
        "{id: lamps-hum, text: Lamps hum., subject: moon-moss, relation: associated-with, object: lamp-glow, sign: none, assertion: association, population: unstated, outcomeKind: symptom, evidence: [{study: arden-2031, stance: background, design: narrative-review, directness: exact, finding: They do.}]}";

    public override AuditInput Reads => AuditInput.Base | AuditInput.Article;

    public void Check(ArticleInAudit article, RuleReport report) => article.Judge(report, sentence =>
        Wordings.OneStudy().Match(sentence.Text) is { Success: true } one && sentence.AllStudies.All(s => Wordings.IsReview(s.Design))
            ? $"'{one.Value}' is told from a review: {string.Join(", ", sentence.AllStudies.Select(s => s.ShortCitation()))}."
            : null);

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
