using System.Text;
using Evidence.Core.Model;
using Evidence.Core.Validation;
using Evidence.Tests;

namespace Evidence.Core.Tests.Validation;

/// <summary>docs/diagnostics.md is written from the rules themselves.</summary>
public sealed class DiagnosticsDocTests
{
    [Fact]
    public void Document_IsWhatTheRulesSay()
    {
        string path = Repository.File("docs/diagnostics.md"), wanted = Document();
        if (Environment.GetEnvironmentVariable("EVIDENCE_APPROVE") == "1") File.WriteAllText(path, wanted);

        Assert.True(wanted == File.ReadAllText(path).ReplaceLineEndings("\n"), "docs/diagnostics.md is out of date: run the tests with EVIDENCE_APPROVE=1.");
    }

    private static string Document()
    {
        var text = new StringBuilder("# What `evidence validate` reports\n\nFindings print as `file(line,column): error EV1001: what is wrong. what to do.`\nThis page is written from the rules (`evidence rules` prints the same).\n");
        foreach (RuleDescription rule in Validator.Catalogue)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {rule.Id} {rule.Title}\n\n{rule.Severity.Word()}. {rule.Why}\n{rule.Fix}\n\n```yaml\n{rule.Example}\n```\n");
        return text.ToString();
    }
}
