using System.Globalization;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>One line a finding, for spreadsheets.</summary>
internal sealed class CsvReport : IAuditWriter
{
    public void Write(Stream stream, AuditReport report)
    {
        using StreamWriter text = ReportText.Open(stream);
        text.Write("rule,severity,entry,file,line,column,message,suggestion,waived\n");
        foreach (Finding f in report.Findings)
            text.Write(Csv.Line(f.RuleId, f.Severity.Word(), f.Entry, f.Position.File, Number(f.Position.Line), Number(f.Position.Column), f.Message, f.Suggestion, f.Waiver?.Reason));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
