using System.Globalization;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>Title, authors, year or journal that are not those of the paper which the identifiers name.</summary>
internal sealed class MetaMismatch : ReferenceRule
{
    public override RuleDescription Description { get; } = new("META-MISMATCH", Severity.Error, "Bibliography does not fit the paper",
        "The identifier leads to one paper and the words describe another.", "Look the paper up by its identifier and mend what is wrong.", "@article{a, title = {Dust and the humming of moths}, author = {Corin, Q}, year = 2031, doi = {10.5555/lamp.2031.ard}}");

    public override string Clean => "@article{a, title = {Moon moss in brass lamps: an imaginary randomised trial}, author = {Arden, Paul}, year = 2031, journal = {J Imaginary Lamps}, doi = {10.5555/lamp.2031.ard}}";

    public override AuditInput Reads => AuditInput.References;

    public override void Check(ReferenceInAudit item, RuleReport report)
    {
        if (item.Own is not null) return;
        if (item.Study is not { } study)
        {
            CheckTitled(item, report);
            return;
        }

        report.Checked();
        if (CheckIdentifiers(item, study, report)) return;
        string[] faults = [.. Faults(item.Reference, study)];
        if (faults.Length == 0) return;
        string field = faults[0][..faults[0].IndexOf(' ', StringComparison.Ordinal)] switch { "Title" => "title", "Year" => "issued", "First" => "author", "Journal" => "container-title", "Volume" => "volume", _ => "page" };
        report.Add(item.At(field), item.Name, $"Found {item.Match.How} as {study.Id} ({study.ShortCitation()}), but: {string.Join("; ", faults)}.", null, [study.Id]);
    }

    // Found by title, year and first author, or by title alone, while the identifiers name something else.
    private static void CheckTitled(ReferenceInAudit item, RuleReport report)
    {
        if (item.Match is { Kind: MatchKind.Possible, Study: { } possible } && Doi.Normalise(possible.Doi) is { } own && item.Doi is { } given && own != given)
        {
            report.CouldNot("possibly in the base, but not for sure");
            return;
        }

        report.CouldNot("not in the base");
    }

    // True where the identifiers themselves disagree.
    private static bool CheckIdentifiers(ReferenceInAudit item, Study study, RuleReport report)
    {
        foreach ((string field, string? given, string? known) in new[] { ("DOI", item.Doi, Doi.Normalise(study.Doi)), ("PMID", item.Pmid, study.Pmid), ("PMCID", item.Pmcid, study.Pmcid) })
        {
            if (given is null || known is null || given == known || study.Provenance.Unconfirmed.Contains(field)) continue;
            if (field == "PMID" && "PMC" + given == study.Pmcid) return true; // told by ID-CONFUSED
            if (field == "DOI" && (item.Context.StudyOfNotice(given) == study || item.Context.Notices.ArticlesOfNotice(given).Count > 0)) return true;
            report.Add(item.At(field), item.Name, $"Found {item.Match.How} as {study.Id} ({study.ShortCitation()}), whose {field} is {known}, not {given}.", null, [study.Id]);
            return true;
        }

        return false;
    }

    private static IEnumerable<string> Faults(Reference reference, Study study)
    {
        IReadOnlyList<string> unsure = study.Provenance.Unconfirmed;
        double similarity = Titles.Similarity(Titles.Words(reference.Title), Titles.Words(study.Title));
        if (reference.Title is not null && study.Title is not null && !unsure.Contains("title") && similarity < Titles.Same)
            yield return $"Title is '{reference.Title}', not '{study.Title}'";
        if (reference.Year is { } year && study.Year is { } known && !unsure.Contains("issued") && Math.Abs(year - known) > 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"Year is {year}, not {known}");
        if (Titles.FirstAuthor(reference) is { } author && Titles.FirstAuthor(Reference.Of(study)) is { } first && !unsure.Contains("author") && !Titles.IsSameAuthor(author, first))
            yield return $"First author is {reference.Authors[0].Sort}, not {Reference.Of(study).Authors[0].Sort}";
        if (reference.ContainerTitle is { } journal && study.ContainerTitle is { } container && !unsure.Contains("container-title") && !Journals.MayBeSame(journal, container)
            && (reference.ContainerTitleShort is null || !Journals.MayBeSame(reference.ContainerTitleShort, container)))
            yield return $"Journal is '{journal}', not '{container}'";
        if (reference.Volume is { } volume && study.Volume is { } vol && !unsure.Contains("volume") && !volume.Equals(vol, StringComparison.OrdinalIgnoreCase) && volume.All(char.IsAsciiDigit) && vol.All(char.IsAsciiDigit))
            yield return $"Volume is {volume}, not {vol}";
        if (FirstPage(reference.Page) is { } page && FirstPage(study.Page) is { } start && !unsure.Contains("page") && page != start)
            yield return $"Page is {page}, not {start}";
    }

    private static string? FirstPage(string? page) => ReferencePage(page) is { Length: > 0 } first && first.All(char.IsAsciiDigit) ? first.TrimStart('0') : null;

    private static string? ReferencePage(string? page) => page?.Replace('\u2013', '-').Split('-', ',', ' ')[0];
}
