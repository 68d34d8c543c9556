using Evidence.Core.Appraisal;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A claim whose conclusion moves once evidence that the lists call retracted is taken out.</summary>
internal sealed class ClaimFalls : AuditRule
{
    public override RuleDescription Description { get; } = new("CLAIM-FALLS", Severity.Error, "Claim falls with a retracted study",
        "Its verdict still counts evidence that was withdrawn.", "Record the retraction in the study's notices; the verdict then follows, and the page shows it.",
        "@article{a, title = {Moon moss in brass lamps: an imaginary randomised trial}, author = {Arden, P}, year = 2031, doi = {10.5555/lamp.2031.ard}}");

    public override string Clean => "@article{a, title = {Moss in brass lamps}, year = 2019, doi = {10.5555/x1}}";

    public override AuditInput Reads => AuditInput.Base | AuditInput.References;

    /// <summary>Looks at studies of the base that the lists call retracted while the base does not record it.</summary>
    /// <param name="context">Base, verdicts and lists.</param>
    /// <param name="retracted">Those studies, each with its place and the name of the entry.</param>
    /// <param name="placeOfClaim">Where a finding about a claim goes; null to put it at the study that it falls with.</param>
    /// <param name="report">Takes what was found.</param>
    public static void Check(AuditContext context, IReadOnlyList<(Study Study, SourcePosition Place, string Name)> retracted, Func<string, SourcePosition>? placeOfClaim, RuleReport report)
    {
        if (context.Notices.IsEmpty)
        {
            report.CouldNot("no list of notices was imported");
            return;
        }

        report.Checked();
        if (retracted.Count == 0) return;
        Supposition supposition = Supposition.Retracted(retracted.Select(r => r.Study.Id), "imported list of notices");
        foreach (ClaimChange change in SupposedBase.Of(context.Records, context.Appraisals, supposition).Changes)
        {
            (Study study, SourcePosition place, string name) = retracted.First(r => context.Records.ClaimsOfStudy(r.Study.Id).Any(c => c.Id == change.Claim.Id));
            string moved = string.Join("; ", change.Strata.Select(s => $"{s.Stratum.Word()}: {s.VerdictBefore.Word()} ({s.CertaintyBefore.Word()}) becomes {s.Verdict.Word()} ({s.Certainty.Word()})"));
            string? step = change.Strata.Select(s => s.Step.Text).FirstOrDefault();
            report.Add(placeOfClaim?.Invoke(change.Claim.Id) ?? place, placeOfClaim is null ? name : change.Claim.Id, $"Without {study.Id}, which is retracted, '{change.Claim.Text}' moves. In {moved}.{(step is null ? "" : " " + step)}", null, [change.Claim.Id, study.Id]);
        }
    }

    /// <summary>True where the lists call a study retracted and the base does not record it.</summary>
    public static bool IsNews(ReferenceInAudit item) =>
        item.Study is { } study && !study.IsRetracted() && NoticeStanding.Gravest(item.Notices) is { Kind: NoticeKind.Retraction or NoticeKind.Withdrawal };
}
