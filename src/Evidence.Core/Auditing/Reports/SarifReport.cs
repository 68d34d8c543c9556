using System.Globalization;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>SARIF 2.1.0, for code scanning. Columns count UTF-16 units; Word and PDF files, which have no lines, name the paragraph.</summary>
internal sealed class SarifReport : IAuditWriter
{
    public void Write(Stream stream, AuditReport report) =>
        SarifWriter.Write(stream, AuditRules.Descriptions, report.HasLines ? report.Findings : report.Findings.Select(f => WithoutLine(f, report.Source)), SarifColumns.Utf16CodeUnits);

    private static Finding WithoutLine(Finding finding, string article)
    {
        if (finding.Position.File != article || finding.Position.Line == 0) return finding;
        string paragraph = string.Create(CultureInfo.InvariantCulture, $"paragraph {finding.Position.Line}");
        return finding with { Position = new SourcePosition(article), Entry = finding.Entry is null ? paragraph : $"{finding.Entry}, {paragraph}" };
    }
}
