using Evidence.Core.Auditing;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Tests.Formats;
using Evidence.Tests;

namespace Evidence.Core.Tests.Auditing;

public sealed class AuditorTests
{
    private static readonly AuditContext Context = AuditFixture.Context();

    [Theory]
    [InlineData("10.5555/RETRACTED.1", "RETRACTED")]
    [InlineData("https://doi.org/10.5555/retracted.1", "RETRACTED")]
    [InlineData("https://dx.doi.org/10.5555%2Fretracted.1", "RETRACTED")]
    [InlineData("10.5555/retracted.1.", "RETRACTED")]
    [InlineData("10.5555/concern.1", "CONCERN")]
    [InlineData("10.5555/corrected.1", "CORRECTED")]
    [InlineData("10.5555/replaced.1", "CORRECTED")]
    [InlineData("10.5555/notice.2", "ID-CONFUSED")]
    public void AuditReferences_DoiOfTheList_IsToldByItsOwnRuleAlone(string doi, string rule)
    {
        string[] told = [.. AuditFixture.Audit(Context, $"@article{{a, title = {{Moss in brass lamps}}, year = 2019, doi = {{{doi}}}}}").Findings.Select(f => f.RuleId)];

        Assert.Equal([rule], told);
    }

    [Theory]
    [InlineData("title = {Moss in brass lamps}, doi = {10.5555/reinstated.1}")]
    [InlineData("title = {Retraction: Moss in brass lamps}, doi = {10.5555/notice.1}")]
    [InlineData("title = {Expression of concern: Moss in brass lamps}, doi = {10.5555/notice.2}")]
    public void AuditReferences_ReinstatedOrTheNoticeItself_IsNoFinding(string fields) =>
        Assert.Empty(AuditFixture.Audit(Context, $"@article{{a, year = 2019, {fields}}}").Findings);

    [Fact]
    public void AuditReferences_WithoutAList_SaysThatItCouldNotCheck()
    {
        AuditReport report = AuditFixture.Audit(AuditFixture.Context(NoticeList.None), "@article{a, title = {Moss}, year = 2019, doi = {10.5555/retracted.1}}");

        RuleCoverage retracted = report.Coverage.Rules.Single(r => r.RuleId == "RETRACTED");
        Assert.Equal((0, 1), (retracted.Checked, retracted.CouldNot["no list of notices was imported"]));
    }

    [Fact]
    public void AuditReferences_RetractedStudyOfTheBase_NamesTheClaimBeforeAndAfter()
    {
        Finding falls = AuditFixture.Audit(Context, "@article{a, title = {Moon moss in brass lamps: an imaginary randomised trial}, year = 2031, doi = {10.5555/lamp.2031.ard}}").Findings.First(f => f.RuleId == "CLAIM-FALLS");

        Assert.Contains("arden-2031", falls.Evidence);
        Assert.Contains(" becomes ", falls.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AuditReferences_RetractedStudyOfTheBase_NamesThePathsThatMove()
    {
        KnowledgeBase records = DataFolder.Load(Repository.Data).ToKnowledgeBase();
        AuditContext context = AuditFixture.Context(AuditFixture.Notices([new PublishedNotice("10.1042/cs20201224", NoticeKind.Retraction, "2026-01-01", null)]), records);

        Finding falls = AuditFixture.Audit(context, "@article{g, doi = {10.1042/cs20201224}}").Findings.First(f => f.RuleId == "CLAIM-FALLS" && f.Evidence.Contains("antibiotics-decreases-endotoxaemia"));

        Assert.Contains(" with it: antibiotics > endotoxaemia > cartilage degradation (its weakest link becomes antibiotics to endotoxaemia)", falls.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AuditReferences_CancelledBehindTheLastEntry_DoesNotFollowTheRetractionThrough()
    {
        using var cancelled = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => Auditor.AuditReferences(Context, "refs.bib", Entries(), [], LoadedWaivers.None, cancelled.Token));

        IEnumerable<Reference> Entries()
        {
            yield return ReferenceFiles.Read(ReferenceFormat.Bibtex, "@article{a, doi = {10.5555/lamp.2031.ard}}")[0];
            cancelled.Cancel();
        }
    }

    [Fact]
    public void AuditReferences_TitleAlone_IsPossibleAndConcludesNothing()
    {
        AuditReport report = AuditFixture.Audit(Context, "@article{a, title = {Moon moss in brass lamps: an imaginary randomised trial}, author = {Nobody, N}, year = 1999, doi = {10.5555/other}}");

        Assert.Equal((0, 1), (report.Coverage.InBase, report.Coverage.PossiblyInBase));
        Assert.DoesNotContain(report.Findings, f => f.RuleId == "META-MISMATCH");
    }

    [Fact]
    public void AuditReferences_WaiverBesideTheEntryAndInAFile_HoldForTheirRuleOnly()
    {
        const string list = "@article{a, title = {Moss}, waive = {ID-MISSING until 2027-01-01: an internal report}}\n@article{b, title = {Dust of the lamps}}\n";
        LoadedWaivers waivers = LoadedWaivers.Read("w.yaml", "- {rule: ID-MISSING, target: b, reason: none was given, until: 2027-01-01}");

        AuditReport report = AuditFixture.Audit(Context, list, waivers);

        Assert.Equal((0, 2), (report.Count(Severity.Warning), report.Waived));
    }

    [Theory]
    [InlineData("ID-MISSING", "WAIVED-EXPIRED")]
    [InlineData("ID-MISSING until 2020-01-01: old", "WAIVED-EXPIRED")]
    [InlineData("ID-MISSING until 2027-01-01", "WAIVED-EXPIRED")]
    [InlineData("ID-MISING until 2027-01-01: typo", "WAIVED-EXPIRED")]
    [InlineData("RETRACTED until 2027-01-01: not so", "WAIVER-UNUSED")]
    public void AuditReferences_WaiverThatDoesNotHold_IsAFinding(string waiver, string rule)
    {
        AuditReport report = AuditFixture.Audit(Context, $"@article{{a, title = {{Moss}}, waive = {{{waiver}}}}}");

        Assert.Contains(report.Findings, f => f.RuleId == rule);
        Assert.Contains(report.Findings, f => f.RuleId == "ID-MISSING" && f.Waiver is null);
    }

    [Fact]
    public void AuditReferences_LineAndColumn_AreThoseOfTheValue()
    {
        Finding finding = AuditFixture.Audit(Context, "% a list\n@article{a,\n  title = {Moss},\n  doi   = {10.5555/retracted.1},\n}\n").Findings.Single(f => f.RuleId == "RETRACTED");

        Assert.Equal(new SourcePosition("refs.bib", 4, 12), finding.Position);
    }
}
