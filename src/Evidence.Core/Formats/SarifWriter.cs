using System.Text.Json;
using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// Writes findings as SARIF 2.1.0 (OASIS, 2020), one run, for code scanning and editors. The run says what its columns
/// and offsets count. A waived finding is written as suppressed, with the reason.
/// </summary>
public static class SarifWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the whole log to a stream, which stays open.</summary>
    /// <param name="stream">Takes UTF-8.</param>
    /// <param name="rules">The rules that ran, whether they found something or not; findings of other rules are written too.</param>
    /// <param name="findings">What was found, in the order to be written.</param>
    /// <param name="columns">What columns and spans of the findings count.</param>
    public static void Write(Stream stream, IReadOnlyList<RuleDescription> rules, IEnumerable<Finding> findings, SarifColumns columns = SarifColumns.Utf16CodeUnits)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        Dictionary<string, int> indexes = rules.Select((rule, i) => (rule.Id, i)).ToDictionary(p => p.Id, p => p.i);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", columns == SarifColumns.UnicodeCodePoints ? "unicodeCodePoints" : "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (Finding finding in findings) WriteResult(json, finding, indexes);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<RuleDescription> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Evidence");
        json.WriteString("semanticVersion", typeof(SarifWriter).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (RuleDescription rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", rule.Why);
            WriteText(json, "help", rule.Fix);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", rule.Severity.Word());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, Dictionary<string, int> indexes)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        if (indexes.TryGetValue(finding.RuleId, out int index)) json.WriteNumber("ruleIndex", index);
        json.WriteString("level", finding.Severity.Word());
        WriteText(json, "message", finding.Suggestion is null ? finding.Message : $"{finding.Message} {finding.Suggestion}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(finding.Position.File));
        json.WriteEndObject();
        WriteRegion(json, finding);
        json.WriteEndObject();
        if (finding.Entry is { } entry)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", entry);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Waiver is { } waiver) WriteSuppression(json, waiver);
        if (finding.Evidence.Count > 0) WriteEvidence(json, finding.Evidence);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Position.Line == 0 && finding.Span is null) return;
        json.WriteStartObject("region");
        if (finding.Position.Line > 0)
        {
            json.WriteNumber("startLine", finding.Position.Line);
            if (finding.Position.Column > 0) json.WriteNumber("startColumn", finding.Position.Column);
        }

        if (finding.Span is { } span)
        {
            json.WriteNumber("charOffset", span.Start);
            json.WriteNumber("charLength", span.Length);
        }

        json.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter json, Waiver waiver)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("justification", waiver.Until is null ? waiver.Reason ?? "" : $"{waiver.Reason} (until {waiver.Until})");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, IReadOnlyList<string> ids)
    {
        json.WriteStartObject("properties");
        json.WriteStartArray("evidence");
        foreach (string id in ids) json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // A relative path as a URI reference (RFC 3986): each part escaped, slashes kept; an absolute one as a file address.
    private static string Address(string file)
    {
        string path = string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith('/') ? "file://" + path : path;
    }
}
