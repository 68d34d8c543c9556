using Evidence.Core.Formats;

namespace Evidence.Core.Auditing;

/// <summary>SARIF 2.1.0, for code scanning.</summary>
internal sealed class SarifReport : IAuditWriter
{
    public void Write(Stream stream, AuditReport report) => SarifWriter.Write(stream, AuditRules.Descriptions, report.Findings);
}
