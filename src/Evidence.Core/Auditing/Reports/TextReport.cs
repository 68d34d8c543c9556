using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>Compiler style, so that editors find the places: <c>refs.bib(12,9): error RETRACTED: ...</c></summary>
internal sealed class TextReport : IAuditWriter
{
    public void Write(Stream stream, AuditReport report)
    {
        using StreamWriter text = ReportText.Open(stream);
        foreach (Finding finding in report.Findings.Where(f => f.Waiver is null))
            text.WriteLine($"{finding.Position}: {finding.Severity.Word()} {finding.RuleId}: {(finding.Entry is null ? "" : $"[{finding.Entry}] ")}{ReportText.Full(finding)}");
        foreach (string line in ReportText.CouldNot(report)) text.WriteLine(line);
        text.WriteLine(ReportText.Summary(report));
    }
}
