using System.Text;
using Evidence.Core.Auditing;

namespace Evidence.Core.Tests.Auditing;

/// <summary>Lists and articles are told apart; what an article cites and nobody can follow is said.</summary>
public sealed class ArticleSourceTests
{
    [Theory]
    [InlineData("refs.bib", null, null, "anything", "bibtex")]
    [InlineData("article.md", null, null, "@article{a, year = 2019}", null)]
    [InlineData("article.md", null, "bibtex", "@article{a, year = 2019}", "bibtex")]
    [InlineData("refs.bib", null, "article", "@article{a, year = 2019}", null)]
    [InlineData("text", "text/markdown", null, "10.5555/x", null)]
    [InlineData("text", "application/x-bibtex; charset=utf-8", null, "", "bibtex")]
    [InlineData("text", "text/plain", null, "TY  - JOUR\nER  - \n", "ris")]
    [InlineData("text", null, null, "[1] Arden says so.\n", null)]
    [InlineData("text", null, null, "[\n  {\"id\": \"a\"}]", "csl-json")]
    [InlineData("dois.txt", null, null, "# my papers\n10.5555/x\nhttps://doi.org/10.5555/y\n", "list")]
    [InlineData("article.txt", null, null, "Moss and lamps\n\nMoss helps (10.5555/x).\n", null)]
    [InlineData("paper", null, null, "%PDF-1.7", null)]
    public void ListOf_NameTypeChoiceAndBytes_TellListsFromArticles(string name, string? mediaType, string? said, string head, string? wanted) =>
        Assert.Equal(wanted, AuditSource.ListOf(name, mediaType, said, Encoding.UTF8.GetBytes(head))?.Id);

    [Fact]
    public void AuditArticle_KeysThatTheBibliographyDoesNotHold_AreTold()
    {
        string[] found = [.. Audit("Moss helps [@arden; @nobody, p. 3]. Write to [me](mailto:me@lamps.org) or [me@lamps.org].\n", "@article{arden, title = {Moon moss in brass lamps: an imaginary randomised trial}, author = {Arden, P}, year = 2031, doi = {10.5555/lamp.2031.ard}}").Findings.Where(f => f.RuleId == "READ-PARTLY").Select(f => $"{f.Position.Line},{f.Position.Column} {f.Message}")];

        Assert.Equal(["1,21 The bibliography has no entry 'nobody'."], found);
    }

    [Fact]
    public void AuditArticle_KeysWithoutABibliographyAndNoCitationAtAll_AreTold()
    {
        Assert.Contains(Audit("Moss helps [@arden].\n", null).Findings, f => f.Message.StartsWith("The article cites by keys such as 'arden', and no bibliography", StringComparison.Ordinal));
        Assert.Contains(Audit("Moss helps.\n", null).Findings, f => f.Message.StartsWith("The article cites nothing", StringComparison.Ordinal));
    }

    [Fact]
    public void AuditArticle_FaultInTheBibliography_IsPartOfTheReport() =>
        Assert.Contains(Audit("Moss helps [@a].\n", "@article{a, title = {Moss}, journal = lamps}").Findings, f => f.Position.File == "refs.bib" && f.RuleId == "READ-PARTLY");

    [Fact]
    public void AuditArticle_ListedEntryWithoutIdentifier_IsCountedAsNotChecked()
    {
        AuditReport report = Audit("Moss helps [1].\n\n## References\n\n1. Arden P. Moss in lamps. 2031.\n2. Bexley. Dust. doi:10.5555/lamp.2033.bex\n", null);

        Assert.Equal((2, 1), (report.Coverage.Entries, report.Coverage.Rules.Single(r => r.RuleId == "RETRACTED").CouldNot["the entry of the reference list names no DOI or PMID"]));
        Assert.Equal("1 sentence, 1 of them with a citation; reference list: 2 entries, 1 of them in the base, 0 possibly", report.LookedAt);
    }

    [Fact]
    public void AuditArticle_FileThatIsNone_SaysWhy()
    {
        Assert.Contains("password", AuditSource.AuditArticle(AuditFixture.Context(), new AuditFile("a.doc", new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }), null, LoadedWaivers.None).Fault!.Message, StringComparison.Ordinal);
        Assert.Contains("'notes.txt' is no bibliography", AuditSource.AuditArticle(AuditFixture.Context(), FileOf("a.md", "Moss."), FileOf("notes.txt", "no list at all"), LoadedWaivers.None).Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Audit_FileWithAFaultOnEveryLine_TellsTheFirstThousandAndCountsTheRest()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("10.5555/x\n" + string.Concat(Enumerable.Repeat("no identifier\n", 5_000))));
        AuditReport report = AuditSource.Audit(AuditFixture.Context(), "list.txt", Evidence.Core.Formats.ReferenceFormat.List, stream, LoadedWaivers.None);

        Assert.Equal(1_001, report.Findings.Count(f => f.RuleId.StartsWith("READ", StringComparison.Ordinal)));
        Assert.Contains(report.Findings, f => f.Message == "4000 more places could not be read; only the first 1000 are told.");
    }

    [Fact]
    public void AuditArticle_ManyKeysThatTheBibliographyDoesNotHold_TellsTheFirstThousandAndCountsTheRest()
    {
        AuditReport report = Audit(string.Concat(Enumerable.Range(0, 1_500).Select(i => $"Moss helps [@nobody{i}].\n\n")), "@article{arden, title = {Moon moss in brass lamps: an imaginary randomised trial}, author = {Arden, P}, year = 2031, doi = {10.5555/lamp.2031.ard}}");

        Assert.Equal(1_000, report.Findings.Count(f => f.Message.StartsWith("The bibliography has no entry", StringComparison.Ordinal)));
        Assert.Equal("READ-PARTLY", Assert.Single(report.Findings, f => f.Message == "500 more keys are not in the bibliography; only the first 1000 are told.").RuleId);
    }

    private static AuditReport Audit(string markdown, string? bibtex) =>
        AuditSource.AuditArticle(AuditFixture.Context(), FileOf("a.md", markdown), bibtex is null ? null : FileOf("refs.bib", bibtex), LoadedWaivers.None).Report!;

    private static AuditFile FileOf(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
