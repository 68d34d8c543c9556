using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Evidence.Core.Auditing;

namespace Evidence.Core.Tests.Auditing;

public sealed class ReportTests
{
    private static readonly AuditReport Report = AuditFixture.Audit(AuditFixture.Context(), "@article{a, title = {Moss | 100% <b>}, year = 2019, doi = {10.5555/retracted.1}}\n@article{b, title = {Dust}, year = 2019}\n");

    [Fact]
    public void Write_Text_IsCompilerStyleWithASummary()
    {
        string text = Write("text");

        Assert.StartsWith("refs.bib(1,", text);
        Assert.Contains("): error RETRACTED: [a] The paper was retracted on 2020-01-01 (notice: 10.5555/notice.1).", text, StringComparison.Ordinal);
        Assert.Contains("could not check", text, StringComparison.Ordinal);
        Assert.EndsWith("refs.bib: 2 entries, 0 of them in the base, 0 possibly; 1 error, 1 warning, 0 notes, 0 waived.\n", text);
    }

    [Fact]
    public void Write_Json_HasTheMembersThatTheDocsPromise()
    {
        JsonElement json = JsonDocument.Parse(Write("json")).RootElement, finding = json.GetProperty("findings")[0];

        Assert.Equal(1, json.GetProperty("errors").GetInt32());
        foreach (string member in new[] { "ruleId", "severity", "entry", "file", "line", "column", "message", "suggestion" }) Assert.True(finding.TryGetProperty(member, out _), member);
        Assert.Equal(2, json.GetProperty("coverage").GetProperty("entries").GetInt32());
    }

    [Fact]
    public void Write_Sarif_ListsEveryRule() =>
        Assert.Equal(AuditRules.Descriptions.Count, JsonDocument.Parse(Write("sarif")).RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());

    [Fact]
    public void Write_JUnit_CountsFailures()
    {
        XElement suite = XElement.Parse(Write("junit")).Elements("testsuite").Single(s => (string?)s.Attribute("name") == "RETRACTED");

        Assert.Equal("1", (string?)suite.Attribute("failures"));
        Assert.Single(suite.Elements("testcase").Elements("failure"));
    }

    [Fact]
    public void Write_GitHub_IsOneCommandALine() => Assert.Contains("::error file=refs.bib,line=1,col=", Write("github"), StringComparison.Ordinal);

    [Fact]
    public void Write_CsvAndMarkdown_HaveALineForEachFinding()
    {
        Assert.Equal(Report.Findings.Count + 1, Write("csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("| error | RETRACTED | a | refs.bib(1,", Write("markdown"), StringComparison.Ordinal);
    }

    private static string Write(string format)
    {
        using var stream = new MemoryStream();
        AuditFormat.Find(format)!.Writer.Write(stream, Report);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
