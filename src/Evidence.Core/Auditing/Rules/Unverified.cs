using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A study of the base whose bibliography was not confirmed.</summary>
internal sealed class Unverified : ReferenceRule
{
    public override RuleDescription Description { get; } = new("UNVERIFIED", Severity.Note, "Bibliography not confirmed",
        "A value that nobody saw on a public page may be wrong.", "Look the paper up and confirm the fields.", "provenance: {verified: false, unconfirmed: [author, PMID]}");

    public override string Clean => "provenance: {verified: true, confirmedAt: [https://example.org/]}";

    public override void Check(ReferenceInAudit item, RuleReport report)
    {
        if (item.Study is not { } study)
        {
            report.CouldNot("not in the base");
            return;
        }

        report.Checked();
        if (study.Provenance.Verified && study.Provenance.Unconfirmed.Count == 0) return;
        string what = study.Provenance.Unconfirmed.Count == 0 ? "its bibliography" : string.Join(", ", study.Provenance.Unconfirmed);
        report.Add(item.Reference.Position, item.Name, $"Not confirmed in the base: {what}.", null, item.Evidence);
    }
}
