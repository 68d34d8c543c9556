using System.Text;
using System.Text.Json;
using Evidence.Core.Auditing;
using Evidence.Core.Formats;
using Evidence.Core.Model;
using Evidence.Core.Tests.Formats.Drafts;

namespace Evidence.Core.Tests.Auditing;

/// <summary>A planted fault is reported at its line and column in every text format, also behind characters outside the basic plane and with line ends of either kind.</summary>
public sealed class PlaceTests
{
    // The mark \u00A7 stands where the finding is to point and is taken out before reading.
    public static TheoryData<string, string> Files => new()
    {
        { "bibtex", "% list\n@article{a,\n  title = {Moss \U0001D4D0}, doi = {§10.5555/retracted.1}\n}\n" },
        { "bibtex", "@string{x = {y}}\n@article{b, title = {One}}\n@article{a,\n  title = {Moss \U0001F600\n in lamps}, note = {\U0001F600}, doi = \"§10.5555/retracted.1\"}\n" },
        { "ris", "TY  - JOUR\nTI  - Moss \U0001D4D0\nDO  - §10.5555/retracted.1\nER  - \n" },
        { "nbib", "PMID- 1\nTI  - Moss \U0001D4D0\n      in lamps\nAID - §10.5555/retracted.1 [doi]\n" },
        { "csl-json", "[\n  {\"id\": \"a\", \"title\": \"Moss \U0001D4D0\", \"DOI\": \"§10.5555/retracted.1\"}\n]\n" },
        { "csl-json", "{\"message\": {\"items\": [\n {\"title\": [\"Moss \U0001F600\"], \"DOI\": \"§10.5555/retracted.1\"}\n]}}\n" },
        { "pubmed-xml", "<PubmedArticleSet>\n<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Moss \U0001D4D0</ArticleTitle></Article></MedlineCitation>\n<PubmedData><ArticleIdList>\U0001F600§<ArticleId IdType=\"doi\">10.5555/retracted.1</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>\n" },
        { "wos", "FN Lamps \U0001F600\nVR 1.0\nPT J\nTI Moss \U0001D4D0\n   in lamps\nDI §10.5555/retracted.1\nER\n\nEF\n" },
        { "list", "# \U0001F600\n\n  §10.5555/retracted.1\n" },
        { "a.md", "# Moss\n\nLamps glow \U0001F600. §So does moss (https://doi.org/10.5555/retracted.1).\n" },
        { "a.md", "---\ntitle: \U0001F600\n---\n\n- *Lamps* \U0001D4D0 glow. §So does **moss** (https://doi.org/10.5555/retracted.1).\n" },
        { "a.html", "<p>Lamps <b>glow</b> \U0001F600.\n§So does moss (https://doi.org/10.5555/retracted.1).</p>\n" },
        { "a.txt", "Lamps glow \U0001F600. §So does moss (https://doi.org/10.5555/retracted.1).\n" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Audit_PlantedFault_IsAtItsLineAndColumnInReportAndSarif(string kind, string marked)
    {
        foreach (string text in new[] { marked, marked.ReplaceLineEndings("\r\n"), "\uFEFF" + marked })
        {
            AuditReport report = Audit(kind, text.Replace("§", "", StringComparison.Ordinal));
            (int line, int column) = PlaceOf(text.TrimStart('\uFEFF'));
            Finding found = Assert.Single(report.Findings, f => f.RuleId == "RETRACTED");

            Assert.Equal((line, column), (found.Position.Line, found.Position.Column));
            JsonElement run = Sarif(report), region = ResultOf(run).GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
            Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
            Assert.Equal((line, column), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32()));
        }
    }

    [Fact]
    public void Audit_SilenceOnTheOtherSide_IsAtTheSentence()
    {
        Finding found = Assert.Single(Audit("a.md", "Lamps are brass \U0001F600. Dimness makes lamps hum less.\n").Findings, f => f.RuleId == "ONE-SIDED");

        Assert.Equal((1, 21), (found.Position.Line, found.Position.Column));
    }

    [Fact]
    public void Write_SarifOfAWordFile_NamesTheParagraphAndNoLine()
    {
        AuditReport report = AuditSource.AuditArticle(AuditFixture.Context(), new AuditFile("a.docx", SampleFiles.Docx("Studies show that oats heal. So it was")), null, LoadedWaivers.None).Report!;
        Finding found = Assert.Single(report.Findings, f => f.RuleId == "VAGUE-SOURCE");
        JsonElement location = Sarif(report).GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "VAGUE-SOURCE").GetProperty("locations")[0];

        Assert.Equal($"paragraph {found.Position.Line}", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.False(location.GetProperty("physicalLocation").TryGetProperty("region", out _));
    }

    private static AuditReport Audit(string kind, string text)
    {
        AuditContext context = AuditFixture.Context();
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (kind.Contains('.', StringComparison.Ordinal)) return AuditSource.AuditArticle(context, new AuditFile(kind, bytes), null, LoadedWaivers.None).Report!;
        using var stream = new MemoryStream(bytes);
        return AuditSource.Audit(context, "refs", ReferenceFormat.Find(kind)!, stream, LoadedWaivers.None);
    }

    private static (int Line, int Column) PlaceOf(string marked)
    {
        string before = marked[..marked.IndexOf('§', StringComparison.Ordinal)];
        return (before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    private static JsonElement ResultOf(JsonElement run) => run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "RETRACTED");

    private static JsonElement Sarif(AuditReport report)
    {
        using var stream = new MemoryStream();
        AuditFormat.Find("sarif")!.Writer.Write(stream, report);
        return JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("runs")[0];
    }
}
