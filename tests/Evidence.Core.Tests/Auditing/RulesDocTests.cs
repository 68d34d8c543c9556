using System.Globalization;
using System.Text;
using Evidence.Core.Auditing;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Auditing;

/// <summary>docs/audit-rules.md is written from the rules themselves.</summary>
public sealed class RulesDocTests
{
    [Fact]
    public void Document_IsWhatTheRulesSay()
    {
        string path = Repository.File("docs/audit-rules.md"), wanted = Document();
        if (Environment.GetEnvironmentVariable("EVIDENCE_APPROVE") == "1") File.WriteAllText(path, wanted);

        Assert.True(wanted == File.ReadAllText(path).ReplaceLineEndings("\n"), "docs/audit-rules.md is out of date: run the tests with EVIDENCE_APPROVE=1.");
    }

    private static string Document()
    {
        var text = new StringBuilder("# The rules of `evidence audit`\n\nWritten from the rules; `evidence rules` and the page /rules list the same. The two examples of a rule are its tests.\nA rule that lacks what it needs says so in the coverage of the report; it never passes silently.\n");
        foreach (AuditRule rule in AuditRules.All)
        {
            string reads = string.Join(", ", Enum.GetValues<AuditInput>().Where(i => rule.Reads.HasFlag(i)).Select(i => i.ToString().ToLowerInvariant()));
            text.Append(CultureInfo.InvariantCulture, $"\n## {rule.Id} {rule.Description.Title}\n\n{rule.Description.Severity.Word()}; reads {reads}. {rule.Description.Why}\n{rule.Description.Fix}\n\n```\nfinds:  {rule.Description.Example}\nleaves: {rule.Clean}\n```\n");
        }

        foreach (RuleDescription rule in Evidence.Core.Formats.FormatRules.All)
            text.Append(CultureInfo.InvariantCulture, $"\n## {rule.Id} {rule.Title}\n\n{rule.Severity.Word()}; from the readers. {rule.Why}\n{rule.Fix}\n\n```\n{rule.Example}\n```\n");
        return text.ToString();
    }
}
