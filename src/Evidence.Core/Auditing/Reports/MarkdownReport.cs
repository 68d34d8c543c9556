using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>A table for a review or a job summary.</summary>
internal sealed class MarkdownReport : IAuditWriter
{
    public void Write(Stream stream, AuditReport report)
    {
        using StreamWriter text = ReportText.Open(stream);
        text.WriteLine($"## Citations\n\n{Escape(ReportText.Summary(report))}\n");
        Finding[] shown = [.. report.Findings.Where(f => f.Waiver is null)];
        if (shown.Length > 0) text.WriteLine("| level | rule | entry | place | what |\n| --- | --- | --- | --- | --- |");
        foreach (Finding f in shown) text.WriteLine($"| {f.Severity.Word()} | {f.RuleId} | {Escape(f.Entry ?? "")} | {Escape(f.Position.ToString())} | {Escape(ReportText.Full(f))} |");
        if (report.Coverage.Rules.Any(r => r.CouldNot.Count > 0)) text.WriteLine();
        foreach (string line in ReportText.CouldNot(report)) text.WriteLine($"- {Escape(line)}");
    }

    private static string Escape(string text)
    {
        foreach (string sign in new[] { "\\", "|", "<", "*", "_", "`", "[" }) text = text.Replace(sign, "\\" + sign, StringComparison.Ordinal);
        return text;
    }
}
