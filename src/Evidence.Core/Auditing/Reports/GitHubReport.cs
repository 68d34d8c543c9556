using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>GitHub's workflow commands: annotations beside the lines of a change.</summary>
internal sealed class GitHubReport : IAuditWriter
{
    public void Write(Stream stream, AuditReport report)
    {
        using StreamWriter text = ReportText.Open(stream);
        foreach (Finding f in report.Findings.Where(f => f.Waiver is null))
        {
            string level = f.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            string place = f.Position.Line > 0 ? $",line={f.Position.Line}{(f.Position.Column > 0 ? $",col={f.Position.Column}" : "")}" : "";
            text.WriteLine($"::{level} file={Property(f.Position.File)}{place},title={Property(f.RuleId)}::{Data((f.Entry is null ? "" : $"[{f.Entry}] ") + ReportText.Full(f))}");
        }

        text.WriteLine(Data(ReportText.Summary(report)).TrimStart(':'));
    }

    // The runner's own escapes (actions/toolkit, command.ts).
    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
