using System.Text.Json;
using Evidence.Core.Checking;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Tests;
using Xunit.Abstractions;

namespace Evidence.Core.Tests.Checking;

/// <summary>An article of our own words with the 55 statements of the one that started the project; what is expected of each was typed before the first run.</summary>
public sealed class ArticleOfOurOwnTests(RealChecker real, ITestOutputHelper output) : IClassFixture<RealChecker>
{
    private const string Folder = "tests/Evidence.Core.Tests/Checking";

    private static readonly Statement[] Statements = JsonSerializer.Deserialize<Statement[]>(File.ReadAllText(Repository.File($"{Folder}/statements-expected.json")), EvidenceJson.Options)!;

    [Fact]
    public void Report_IsMeasuredAgainstWhatWasExpected()
    {
        CheckReport report = Report();
        var wrong = new List<string>();
        int claims = 0, findings = 0, wanted = 0;
        foreach (Statement s in Statements)
        {
            CheckedSentence told = report.Sentences.Single(t => t.Text == s.Text || t.Text.StartsWith(s.Text, StringComparison.Ordinal));
            bool isVerdict = told.Verdict.Word() == s.Verdict || (s.OtherVerdicts ?? []).Contains(told.Verdict.Word());
            bool isClaim = s.Claims.Count == 0 || (told.Claims.Count > 0 && s.Claims.Contains(told.Claims[0].Id));
            claims += isClaim ? 1 : 0;
            wanted += s.Findings.Count;
            findings += s.Findings.Count(f => told.Findings.Any(t => t.RuleId == f));
            if (!isVerdict || s.Findings.Any(f => told.Findings.All(t => t.RuleId != f)))
                wrong.Add($"{s.N} wants {s.Verdict} [{string.Join(",", s.Findings)}], got {told.Verdict.Word()} [{string.Join(",", told.Findings.Select(f => f.RuleId))}] {(told.Claims.Count > 0 ? told.Claims[0].Id : "-")}: {s.Text}");
        }

        output.WriteLine($"{Statements.Length - wrong.Count} of {Statements.Length} statements as expected, {claims} with an expected first claim, {findings} of {wanted} findings of named rules.\n{string.Join('\n', wrong)}");
        Assert.Equal(55, Statements.Length);
        Assert.True(wrong.Count <= 11, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData(21, "tajik-2020-natcommun", "boer-2019-natcommun")]
    [InlineData(23, "chen-2016-genomemed", "gupta-2021-genomemed")]
    public void Misattribution_NamesTheNearestRealStudies(int statement, params string[] nearest)
    {
        CheckedSentence told = Report().Sentences.Single(t => t.Text == Statements[statement - 1].Text);

        CheckFinding finding = Assert.Single(told.Findings, f => f.RuleId == "MISATTRIBUTED");
        Assert.All(nearest, id => Assert.Contains(real.Records.FindStudy(id)!.ShortCitation(), finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Report_StandsAsApproved()
    {
        string path = Repository.File($"{Folder}/article-report.tsv");
        string[] told = [.. Report().Sentences.Select(s => string.Join('\t', s.Line, s.Verdict.Word(), string.Join(",", s.Axes.Select(a => a.Word())), s.Claims.Count > 0 ? s.Claims[0].Id : "-", string.Join(",", s.Findings.Select(f => f.RuleId)), s.Text))];
        if (Environment.GetEnvironmentVariable("EVIDENCE_APPROVE") == "1") File.WriteAllLines(path, told);

        Assert.True(File.ReadAllLines(path).SequenceEqual(told), "The report on the article moved (approve with EVIDENCE_APPROVE=1 after reading why).");
    }

    private CheckReport Report() => real.Checker.Check(DraftReader.ReadText(string.Join("\n\n", Statements.Select(s => s.Text)), DraftFormat.Text, "article").Draft!);

    private sealed record Statement(int N, string Kind, [property: System.Text.Json.Serialization.JsonPropertyName("statement")] string Text, IReadOnlyList<string> Claims, string Verdict, IReadOnlyList<string> Axes, IReadOnlyList<string> Findings, string Reason, IReadOnlyList<string>? OtherVerdicts);
}
