using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>One identifier on two different papers.</summary>
internal sealed class IdShared : ReferenceRule
{
    public override RuleDescription Description { get; } = new("ID-SHARED", Severity.Warning, "Identifier stands on another entry",
        "Two papers cannot share an identifier: one of the entries leads to the wrong paper.", "Look up both and mend the one that is wrong.",
        "@article{a, title = {Moss in brass lamps}, doi = {10.5555/x1}} @article{b, title = {Dust and the humming of moths}, doi = {10.5555/x1}}");

    public override string Clean => "@article{a, title = {Moss in brass lamps}, doi = {10.5555/x1}} @article{b, title = {Dust and the humming of moths}, doi = {10.5555/x2}}";

    public override void Check(ReferenceInAudit item, RuleReport report)
    {
        if ((item.Doi ?? item.Pmid ?? item.Pmcid) is null) return;
        report.Checked();
        foreach ((string field, string? identifier) in new[] { ("DOI", item.Doi), ("PMID", item.Pmid is null ? null : "pmid:" + item.Pmid), ("PMCID", item.Pmcid) })
        {
            if (item.Earlier.OfIdentifier(identifier) is not { } other || IsSamePaper(item.Reference, other)) continue;
            report.Add(item.At(field), item.Name, $"{field} {identifier!.Replace("pmid:", "", StringComparison.Ordinal)} also stands on '{other.Name}'{(other.Line > 0 ? $" (line {other.Line})" : "")}, which has another title.", null, item.Evidence);
            return;
        }
    }

    /// <summary>True where an entry and an earlier one seem to be one paper: like titles, or no title to tell them apart.</summary>
    public static bool IsSamePaper(Reference reference, EarlierEntries.Entry other) =>
        other.TitleKey is null || reference.Title is null || Titles.Similarity(Titles.Words(reference.Title), other.TitleKey.Split(' ')) >= Titles.Same;
}
