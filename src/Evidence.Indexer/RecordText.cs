using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Indexer;

/// <summary>Records as plain text for a terminal.</summary>
internal static class RecordText
{
    private static readonly (string Heading, EvidenceRole[] Roles)[] Sides =
    [
        ("For the claim", [EvidenceRole.Pro]),
        ("Against the claim", [EvidenceRole.Con]),
        ("No side", [EvidenceRole.Mixed, EvidenceRole.Inconclusive]),
        ("Indirect", [EvidenceRole.Indirect]),
        ("Shown, counted nowhere", [EvidenceRole.Background, EvidenceRole.NotRead, EvidenceRole.InsideReview, EvidenceRole.Retracted]),
    ];

    public static IEnumerable<string> Of(ClaimView claim)
    {
        yield return claim.Text;
        yield return $"  {claim.Id}: {claim.Subject.Label} [{claim.Relation.Word()}, {claim.Sign.Word()}] {claim.Object.Label}; {claim.Population.Word()}, {claim.OutcomeKind.Word()}";
        yield return $"  Verdict: {claim.Verdict.Word()} ({claim.Certainty.Word()} indicative certainty, in {claim.Headline.Word()})";
        if (claim.FormerIds.Count > 0) yield return $"  Formerly: {string.Join(", ", claim.FormerIds)}";
        if (claim.Note is not null) yield return $"  Note: {claim.Note}";
        if (claim.Status == ClaimStatus.Current)
        {
            foreach (StratumView stratum in claim.Strata)
            {
                yield return $"In {stratum.Stratum.Word()}: {stratum.Verdict.Word()}, {stratum.Certainty.Word()}";
                foreach (AppraisalStep step in stratum.Steps) yield return $"  [{step.Rule}] {step.Text}";
            }
        }

        foreach ((string heading, EvidenceRole[] roles) in Sides)
        {
            EvidenceView[] items = [.. claim.Evidence.Where(e => roles.Contains(e.Role))];
            if (items.Length == 0 && roles is not ([EvidenceRole.Pro] or [EvidenceRole.Con])) continue;
            yield return $"{heading}: {(items.Length == 0 ? "nothing in this base" : "")}".TrimEnd();
            foreach (EvidenceView item in items)
            {
                yield return $"  {item.Study.Citation} ({item.Study.Id}; {item.Design.Word()}, {string.Join(" + ", item.Organism.Select(o => o.Word()))}, n {item.N?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"})";
                yield return $"    {item.Finding} [{item.Locator}]";
                yield return $"    {item.RoleReason}";
            }
        }

        foreach (string change in claim.WouldChange) yield return $"Would change it: {change}";
        foreach (ClaimSummary other in claim.Opposite) yield return $"Opposite: {Of(other)}";
        foreach (ClaimSummary other in claim.Narrower) yield return $"Narrower: {Of(other)}";
    }

    public static IEnumerable<string> Of(StudyView view)
    {
        Study study = view.Study;
        yield return study.TitleOrNote();
        yield return $"  {study.Id}: {view.Citation}{(study.Doi is null ? "" : $"; doi:{study.Doi}")}{(study.Pmid is null ? "" : $"; PMID {study.Pmid}")}{(study.Pmcid is null ? "" : $"; {study.Pmcid}")}";
        yield return $"  {study.Design.Word()}; {string.Join(" + ", study.Organism.Select(o => o.Word()))}; n {(study.Sample?.N is { } n ? $"{n} {study.Sample.Unit.Word()}" : "unknown")}; read: {study.ReadBasis.Word()}";
        if (!study.Provenance.Verified) yield return "  Bibliography not fully confirmed.";
        if (study.Provenance.Unconfirmed.Count > 0) yield return $"  Not confirmed: {string.Join(", ", study.Provenance.Unconfirmed)}";
        if (view.IsRetracted) yield return "  RETRACTED: counts in no verdict.";
        foreach (Notice notice in study.Notices) yield return $"  Notice: {notice.Kind.Word()}{(notice.Date is null ? "" : $" {notice.Date}")} ({notice.Source})";
        foreach (string finding in study.Findings) yield return $"  Found: {finding}";
        if (study.Limitations is not null) yield return $"  Limits: {study.Limitations}";
        foreach (StudyClaim claim in view.Claims) yield return $"  {claim.Stance.Word(),-12} {Of(claim.Claim)}";
    }

    public static IEnumerable<string> Of(ConceptView view)
    {
        yield return $"{view.Concept.Label} ({view.Concept.Kind.Word()})";
        yield return $"  {view.Concept.Id}{(view.Concept.Mesh is null ? "" : $"; MeSH {view.Concept.Mesh}")}";
        if (view.Concept.Synonyms.Count > 0)
            yield return $"  Also: {string.Join(", ", view.Concept.Synonyms.Select(s => s.Term + (s.Ambiguous ? " (ambiguous)" : s.Scope == SynonymScope.Exact ? "" : $" ({s.Scope.Word()})")))}";
        foreach (ConceptName broader in view.Broader) yield return $"  A kind of: {broader.Label} ({broader.Id})";
        foreach (ConceptName narrower in view.Narrower) yield return $"  Kinds of it: {narrower.Label} ({narrower.Id})";
        foreach (ClaimSummary claim in view.AsSubject) yield return $"  As cause or measure: {Of(claim)}";
        foreach (ClaimSummary claim in view.AsObject) yield return $"  As effect: {Of(claim)}";
        if (view.Concept.Note is not null) yield return $"  Note: {view.Concept.Note}";
    }

    private static string Of(ClaimSummary claim) => $"{claim.Text} [{claim.Verdict.Word()}, {claim.Certainty.Word()}] {claim.Id}";
}
