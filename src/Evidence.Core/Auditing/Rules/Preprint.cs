using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A preprint cited as a source.</summary>
internal sealed class Preprint : ReferenceRule
{
    private static readonly string[] Prefixes =
        ["10.21203/rs.", "10.20944/preprints", "10.31219/", "10.31234/", "10.31235/", "10.2139/ssrn", "10.48550/", "10.26434/", "10.22541/au.", "10.36227/", "10.64898/", "10.12688/openreseurope.preprint", "10.37044/"];

    private static readonly string[] Servers = ["biorxiv", "medrxiv", "arxiv", "research square", "preprints.org", "preprints", "ssrn", "chemrxiv", "psyarxiv", "osf preprints", "authorea", "ssrn electronic journal"];

    public override RuleDescription Description { get; } = new("PREPRINT", Severity.Warning, "Preprint",
        "Nobody has reviewed it, and the printed version may say something else.", "Cite the printed version where there is one; else say in the text that it is a preprint.", "@article{a, title = {Moss in brass lamps}, journal = {bioRxiv}, year = 2019, doi = {10.1101/2019.01.02.123456}}");

    // Cold Spring Harbor's journals share the registrant of bioRxiv; their suffixes start with letters.
    public override string Clean => "@article{a, title = {Moss in brass lamps}, journal = {Genome Research}, year = 2019, doi = {10.1101/gr.123456.119}}";

    public override void Check(ReferenceInAudit item, RuleReport report)
    {
        report.Checked();
        if (!IsPreprint(item)) return;
        Study? printed = item.Study?.PreprintOf is { } of ? item.Context.Records.FindStudy(of) : null;
        report.Add(item.At(item.Doi is null ? "container-title" : "DOI"), item.Name, "This is a preprint.", printed is null ? null : $"It was printed as {printed.ShortCitation()}{(printed.Doi is null ? "" : $", DOI {printed.Doi}")}.", item.Evidence);
    }

    private static bool IsPreprint(ReferenceInAudit item)
    {
        if (item.Study?.PreprintOf is not null || item.Reference.Values("PT").Contains("Preprint")) return true;
        if (item.Doi is { } doi)
        {
            if (Prefixes.Any(p => doi.StartsWith(p, StringComparison.Ordinal))) return true;
            if (doi.StartsWith("10.1101/", StringComparison.Ordinal)) return doi.Length > 8 && char.IsAsciiDigit(doi[8]);
        }

        Reference r = item.Reference;
        return new[] { r.ContainerTitle, r.ContainerTitleShort }.Concat(r.Values("archiveprefix")).Concat(r.Values("eprinttype")).Concat(r.Doi is null ? r.Values("publisher") : []).OfType<string>()
            .Any(name => Servers.Contains(name.Trim().ToLowerInvariant()) || name.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase) || name.StartsWith("bioRxiv", StringComparison.OrdinalIgnoreCase) || name.StartsWith("medRxiv", StringComparison.OrdinalIgnoreCase));
    }
}
