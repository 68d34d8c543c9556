using System.Globalization;
using Evidence.Core.Appraisal;
using Evidence.Core.Loading;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A claim whose conclusion moves once evidence that the lists call retracted is taken out.</summary>
internal sealed class ClaimFalls : AuditRule
{
    private const int MostPaths = 3;

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
    /// <param name="cancellationToken">Stops between two claims or paths.</param>
    public static void Check(AuditContext context, IReadOnlyList<(Study Study, SourcePosition Place, string Name)> retracted, Func<string, SourcePosition>? placeOfClaim, RuleReport report, CancellationToken cancellationToken)
    {
        if (context.Notices.IsEmpty)
        {
            report.CouldNot("no list of notices was imported");
            return;
        }

        report.Checked();
        if (retracted.Count == 0) return;
        Supposition supposition = Supposition.Retracted(retracted.Select(r => r.Study.Id), "imported list of notices");
        SupposedBase supposed = SupposedBase.Of(context.Records, context.Appraisals, supposition, cancellationToken);
        if (supposed.Changes.Count == 0) return;
        var chains = ChangedChains.Between(context.Records, context.Appraisals, supposed);
        foreach (ClaimChange change in supposed.Changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (Study study, SourcePosition place, string name) = retracted.First(r => context.Records.ClaimsOfStudy(r.Study.Id).Any(c => c.Id == change.Claim.Id));
            string moved = string.Join("; ", change.Strata.Select(s => $"{s.Stratum.Word()}: {s.VerdictBefore.Word()} ({s.CertaintyBefore.Word()}) becomes {s.Verdict.Word()} ({s.Certainty.Word()})"));
            string? step = change.Strata.Select(s => s.Step.Text).FirstOrDefault();
            report.Add(placeOfClaim?.Invoke(change.Claim.Id) ?? place, placeOfClaim is null ? name : change.Claim.Id, $"Without {study.Id}, which is retracted, '{change.Claim.Text}' moves. In {moved}.{(step is null ? "" : " " + step)}{Paths(chains.Through(change.Claim.Id, cancellationToken))}", null, [change.Claim.Id, study.Id]);
        }
    }

    private static string Paths(IReadOnlyList<(PathMove Move, Stratum In)> moved)
    {
        if (moved.Count == 0) return "";
        string more = moved.Count <= MostPaths ? "" : string.Create(CultureInfo.InvariantCulture, $"; and {moved.Count - MostPaths} more");
        return $" {(moved.Count == 1 ? "One path moves" : string.Create(CultureInfo.InvariantCulture, $"{moved.Count} paths move"))} with it: {string.Join("; ", moved.Take(MostPaths).Select(m => Path(m.Move, m.In)))}{more}.";
    }

    private static string Path(PathMove move, Stratum asked)
    {
        MechanismPath was = move.Before, now = move.After;
        string changes = was.Certainty != now.Certainty ? $"{Plain(was.Certainty)} in {asked.Word()} becomes {Plain(now.Certainty)}"
            : was.BreaksAt != now.BreaksAt ? $"in people it {(now.BreaksAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"breaks at step {at}") : "is shown whole")}"
            : was.Basis != now.Basis ? $"its basis becomes {now.Basis?.Word().Replace('-', ' ') ?? "none"}"
            : "its weakest link becomes " + now.Steps[now.WeakestStep - 1].FromLabel + " to " + now.Steps[now.WeakestStep - 1].ToLabel;
        return $"{string.Join(" > ", was.Steps.Select(s => s.FromLabel).Append(was.Steps[^1].ToLabel))} ({changes})";
    }

    private static string Plain(Certainty certainty) => certainty.Word().Replace('-', ' ');

    /// <summary>True where the lists call a study retracted and the base does not record it.</summary>
    public static bool IsNews(ReferenceInAudit item) =>
        item.Study is { } study && !study.IsRetracted() && NoticeStanding.Gravest(item.Notices) is { Kind: NoticeKind.Retraction or NoticeKind.Withdrawal };
}
