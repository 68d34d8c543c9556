using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>An identifier that does not have its form.</summary>
internal sealed class IdSyntax : ReferenceRule
{
    public override RuleDescription Description { get; } = new("ID-SYNTAX", Severity.Error, "Identifier of wrong form",
        "A reader or a program cannot reach the paper by it.", "Write the bare DOI (10.1234/abc), a PMID of 1 to 8 digits, a PMCID as PMC and digits.", "@article{a, title = {Moss in brass lamps}, doi = {11.5555/lamp.1}}");

    public override string Clean => "@article{a, title = {Moss in brass lamps}, doi = {10.5555/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1}}";

    public override void Check(ReferenceInAudit item, RuleReport report)
    {
        Reference reference = item.Reference;
        if ((reference.Doi ?? reference.Pmid ?? reference.Pmcid) is null) return;
        report.Checked();
        // An address or a label before a DOI, or a full stop behind it, still leads to the paper; --fix takes them off.
        if (reference.Doi is { } doi && Doi.Normalise(doi) is null) report.Add(item.At("DOI"), item.Name, $"'{doi}' is not a DOI.", null, item.Evidence);
        if (reference.Pmid is { } pmid && item.Pmid is null && Identifiers.Pmcid(pmid) is null) report.Add(item.At("PMID"), item.Name, $"'{pmid}' is not a PMID.", "A PMID is 1 to 8 digits.", item.Evidence);
        if (reference.Pmcid is { } pmcid && item.Pmcid is null && Identifiers.Pmid(pmcid) is null) report.Add(item.At("PMCID"), item.Name, $"'{pmcid}' is not a PMCID.", "A PMCID is PMC and digits.", item.Evidence);
    }

    /// <summary>True where a DOI is written as it is meant to be; capitals are legal.</summary>
    public static bool IsBare(string doi) => Doi.Normalise(doi) is { } normal && normal.Equals(doi, StringComparison.OrdinalIgnoreCase);

    /// <summary>The DOI without address, label and closing punctuation, in the letters in which it was written.</summary>
    public static string Bare(string doi)
    {
        string normal = Doi.Normalise(doi)!;
        int at = doi.IndexOf(normal, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? normal : doi.Substring(at, normal.Length);
    }
}
