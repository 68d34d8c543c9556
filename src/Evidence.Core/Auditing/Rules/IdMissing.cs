using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A paper without any identifier.</summary>
internal sealed class IdMissing : ReferenceRule
{
    private static readonly HashSet<string> Papers = ["article-journal", "article", "paper-conference", "dataset"];

    public override RuleDescription Description { get; } = new("ID-MISSING", Severity.Warning, "No identifier",
        "Without DOI, PMID or PMCID nobody can tell for sure which paper is meant, nor whether it was retracted.", "Add the DOI, PMID or PMCID.", "@article{a, title = {Moss in brass lamps}, author = {Arden, P}, journal = {J Lamps}, year = 2019}");

    public override string Clean => "@book{a, title = {Moss in brass lamps}, author = {Arden, P}, publisher = {Lamp Press}, year = 2019}";

    public override void Check(ReferenceInAudit item, RuleReport report)
    {
        report.Checked();
        if (!Papers.Contains(item.Reference.Type) || (item.Reference.Doi ?? item.Reference.Pmid ?? item.Reference.Pmcid ?? item.Doi ?? item.Pmid ?? item.Pmcid) is not null) return;
        string? known = item.Study is not { } study ? null : study.Doi is { } doi ? $"It seems to be {study.Id}: DOI {doi}." : study.Pmid is { } pmid ? $"It seems to be {study.Id}: PMID {pmid}." : null;
        report.Add(item.Reference.Position, item.Name, "The paper has no DOI, PMID or PMCID.", item.Own is null ? known : null, item.Evidence);
    }
}
