using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Evidence.Core.Formats;

/// <summary>Writes CSL-JSON: a list with one item a line.</summary>
public sealed class CslJsonWriter : IReferenceWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <inheritdoc/>
    public IEnumerable<string> Write(IEnumerable<Reference> references)
    {
        string before = "[\n";
        foreach (Reference reference in references)
        {
            yield return before + Item(reference);
            before = ",\n";
        }

        yield return before == "[\n" ? "[]\n" : "\n]\n";
    }

    /// <summary>One reference as an item of CSL-JSON on one line.</summary>
    internal static string Item(Reference reference)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        Text(json, "id", reference.Key);
        Text(json, "type", reference.Type);
        Text(json, "title", reference.Title);
        Names(json, "author", reference.Authors, reference.AuthorsComplete);
        Names(json, "editor", reference.Editors, isComplete: true);
        if (reference.Issued is { } issued)
        {
            json.WritePropertyName("issued");
            CslDates.Write(json, issued);
        }

        Text(json, "container-title", reference.ContainerTitle);
        Text(json, "container-title-short", reference.ContainerTitleShort);
        Text(json, "volume", reference.Volume);
        Text(json, "issue", reference.Issue);
        Text(json, "page", reference.Page);
        Text(json, "DOI", reference.Doi);
        Text(json, "PMID", reference.Pmid);
        Text(json, "PMCID", reference.Pmcid);
        Text(json, "URL", reference.Url);
        Text(json, "abstract", reference.Abstract);
        bool listKeywords = reference.Keywords.Any(k => k.AsSpan().IndexOfAny(";,") >= 0);
        if (reference.Keywords.Count > 0 && !listKeywords) json.WriteString("keyword", string.Join("; ", reference.Keywords));
        Extra(json, reference, listKeywords);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Extra(Utf8JsonWriter json, Reference reference, bool listKeywords)
    {
        foreach (IGrouping<string, ReferenceField> field in reference.Extra.Where(e => !IsReserved(e.Name)).GroupBy(e => e.Name))
        {
            json.WritePropertyName(field.Key);
            ReferenceField[] values = [.. field];
            if (values.FirstOrDefault(v => v.IsJson) is { } raw) json.WriteRawValue(raw.Value);
            else if (values.Length == 1) json.WriteStringValue(values[0].Value);
            else Array(json, values.Select(v => v.Value));
        }

        ReferenceField[] repeated = [.. reference.Extra.Where(e => IsReserved(e.Name) && !e.IsJson)];
        if (repeated.Length == 0 && !listKeywords) return;
        json.WriteStartObject("custom");
        if (listKeywords)
        {
            json.WritePropertyName("keyword");
            Array(json, reference.Keywords);
        }

        foreach (IGrouping<string, ReferenceField> field in repeated.GroupBy(e => e.Name))
        {
            json.WritePropertyName(field.Key);
            Array(json, field.Select(f => f.Value));
        }

        json.WriteEndObject();
    }

    private static bool IsReserved(string name) => ReferenceBuilder.IsProperty(name) || name is "id" or "type" or "author" or "editor" or "issued" or "keyword";

    private static void Array(Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray();
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Names(Utf8JsonWriter json, string field, IReadOnlyList<ReferenceName> names, bool isComplete)
    {
        if (names.Count == 0 && isComplete) return;
        json.WriteStartArray(field);
        foreach (ReferenceName name in names)
        {
            json.WriteStartObject();
            Text(json, "literal", name.Literal);
            Text(json, "family", name.Family);
            Text(json, "given", name.Given);
            Text(json, "non-dropping-particle", name.Particle);
            Text(json, "suffix", name.Suffix);
            json.WriteEndObject();
        }

        if (!isComplete)
        {
            json.WriteStartObject();
            json.WriteString("literal", "et al.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string field, string? value)
    {
        if (value is not null) json.WriteString(field, value);
    }
}
