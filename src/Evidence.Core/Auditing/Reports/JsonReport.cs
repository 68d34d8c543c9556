using System.Text.Json;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>The form of the API: <c>{source, day, summary, findings: [...], coverage: {...}}</c>.</summary>
internal sealed class JsonReport : IAuditWriter
{
    public void Write(Stream stream, AuditReport report) => JsonSerializer.Serialize(stream, AuditJson.Of(report), EvidenceJson.Indented);
}
