using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>The same paper a second time.</summary>
internal sealed class Duplicate : ReferenceRule
{
    public override RuleDescription Description { get; } = new("DUPLICATE", Severity.Warning, "Paper listed twice",
        "It looks like two sources where there is one.", "Keep one entry and cite it in both places.",
        "@article{a, title = {Moss in brass lamps}, author = {Arden, P}, year = 2019, doi = {10.5555/x1}} @article{b, title = {Moss in Brass Lamps.}, author = {Arden, Paul}, year = 2019, doi = {https://doi.org/10.5555/X1}}");

    public override string Clean => "@article{a, title = {Moss in brass lamps, part one}, author = {Arden, P}, year = 2019, doi = {10.5555/x1}} @article{b, title = {Moss in brass lamps, part two}, author = {Arden, P}, year = 2020, doi = {10.5555/x2}}";

    public override void Check(ReferenceInAudit item, RuleReport report)
    {
        report.Checked();
        EarlierEntries.Entry? other = new[] { item.Doi, item.Pmid is null ? null : "pmid:" + item.Pmid, item.Pmcid }
            .Select(item.Earlier.OfIdentifier).FirstOrDefault(e => e is not null && IdShared.IsSamePaper(item.Reference, e));
        string how = "has the same identifier";
        if (other is null && item.Earlier.OfTitle(Titles.Key(item.Reference.Title)) is { } titled && Fits(item, titled)) (other, how) = (titled, "has the same title, year and first author");
        if (other is not null) report.Add(item.Reference.Position, item.Name, $"This is '{other.Name}'{(other.Line > 0 ? $" (line {other.Line})" : "")} again: it {how}.", null, item.Evidence);
    }

    private static bool Fits(ReferenceInAudit item, EarlierEntries.Entry other)
    {
        bool sameYear = other.Year is null || item.Reference.Year is null || Math.Abs(other.Year.Value - item.Reference.Year.Value) <= 1;
        string? author = Titles.FirstAuthor(item.Reference);
        return sameYear && (other.Author is null || author is null || Titles.IsSameAuthor(other.Author, author));
    }
}
