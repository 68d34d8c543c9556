using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>An identifier of another kind, or of the notice instead of the paper.</summary>
internal sealed class IdConfused : ReferenceRule
{
    public override RuleDescription Description { get; } = new("ID-CONFUSED", Severity.Error, "Identifier of another thing",
        "It leads to another paper, or to the notice instead of the paper.", "Put each identifier into its own field; cite the paper by its own DOI.", "@article{a, title = {Moss in brass lamps}, pmid = {PMC3816614}}");

    public override string Clean => "@article{a, title = {Moss in brass lamps}, pmid = {24192039}, pmcid = {PMC3816614}}";

    public override void Check(ReferenceInAudit item, RuleReport report)
    {
        Reference reference = item.Reference;
        if ((reference.Doi ?? reference.Pmid ?? reference.Pmcid) is null) return;
        report.Checked();
        if (item.Pmid is null && Identifiers.Pmcid(reference.Pmid) is { } pmcid) report.Add(item.At("PMID"), item.Name, $"'{reference.Pmid}' stands as PMID and is a PMCID.", $"Write it as PMCID: {pmcid}.", item.Evidence);
        if (item.Pmcid is null && Identifiers.Pmid(reference.Pmcid) is { } pmid) report.Add(item.At("PMCID"), item.Name, $"'{pmid}' stands as PMCID and has the form of a PMID.", "Find out which it is; a PMCID starts with PMC.", item.Evidence);
        if (item.Pmid is { } digits && item.Context.Matcher.OfIdentifier("PMC" + digits) is { } other && (item.Study == other || item.Context.Matcher.ByTitle(reference).Study == other) && other.Pmid != digits)
            report.Add(item.At("PMID"), item.Name, $"'{digits}' stands as PMID; these are the digits of the paper's PMCID.", other.Pmid is null ? $"Write it as PMCID: PMC{digits}." : $"The PMID is {other.Pmid}.", [other.Id]);
        CheckNotice(item, report);
    }

    private static void CheckNotice(ReferenceInAudit item, RuleReport report)
    {
        if (item.Doi is not { } doi || item.IsNotice) return;
        // The same publisher's page may carry both; then the list has the paper's DOI as the notice's too, and nothing is confused.
        if (item.Context.Notices.ArticlesOfNotice(doi) is { Count: > 0 } papers && item.Context.Notices.OfDoi(doi).Count == 0)
            report.Add(item.At("DOI"), item.Name, $"'{doi}' is the DOI of a publisher's notice, not of the paper.", papers.Count == 1 ? $"The paper's DOI is {papers[0]}." : "Cite the paper by its own DOI.", item.Evidence);
        else if (item.Own is null && item.Context.Matcher.OfIdentifier(doi) is null && item.Context.StudyOfNotice(doi) is { } study)
            report.Add(item.At("DOI"), item.Name, $"'{doi}' is the DOI of a notice about {study.Id}, not of the paper.", study.Doi is null ? "Cite the paper by its own DOI." : $"The paper's DOI is {study.Doi}.", [study.Id]);
    }
}
