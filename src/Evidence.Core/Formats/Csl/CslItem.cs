using System.Text;
using System.Text.Json;
using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>Reads one item of CSL-JSON, property by property.</summary>
internal sealed class CslItem(string file, byte[] bytes, int start, LineMap lines, ICollection<Finding> findings)
{
    // Crossref's words for what CSL calls otherwise (Crossref REST API, types).
    private static readonly Dictionary<string, string> CrossrefTypes = new(StringComparer.Ordinal)
    {
        ["journal-article"] = "article-journal",
        ["posted-content"] = "article",
        ["book-chapter"] = "chapter",
        ["proceedings-article"] = "paper-conference",
        ["monograph"] = "book",
        ["edited-book"] = "book",
        ["reference-book"] = "book",
        ["dissertation"] = "thesis",
        ["report-component"] = "report",
    };

    /// <summary>The reader stands on the item's opening brace and leaves on its closing one.</summary>
    public Reference Read(ref Utf8JsonReader reader, SourcePosition position)
    {
        var entry = new ReferenceBuilder(position);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            reader.Read();
            (int line, int column) = Place(reader);
            switch (name)
            {
                case "id": entry.Key = Text(ref reader); break;
                case "type": entry.Type = ReferenceText.Clean(Text(ref reader)) is { } type ? CrossrefTypes.GetValueOrDefault(type, type) : "document"; break;
                case "short-container-title" when reader.TokenType == JsonTokenType.StartArray: Field(ref reader, entry, "container-title-short", line, column); break;
                case "author" or "editor" when reader.TokenType == JsonTokenType.StartArray: Names(ref reader, entry, name, line, column); break;
                case "issued" when reader.TokenType == JsonTokenType.StartObject:
                    entry.Issued = CslDates.Read(Element(ref reader));
                    entry.Place("issued", line, column);
                    if (entry.Issued is null) findings.Add(FormatRules.Partly.At(new SourcePosition(file, line, column), "The date has no parts that can be read.", "Write \"date-parts\": [[2019, 5, 12]]."));
                    break;
                case "keyword" or "categories": Keywords(ref reader, entry, line, column); break;
                case "custom" when reader.TokenType == JsonTokenType.StartObject: Custom(ref reader, entry, line, column); break;
                case "journalAbbreviation": entry.Set("container-title-short", Text(ref reader), line, column); break;
                default: Field(ref reader, entry, name, line, column); break;
            }
        }

        return entry.ToReference();
    }

    private static void Field(ref Utf8JsonReader reader, ReferenceBuilder entry, string name, int line, int column)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            JsonElement value = Element(ref reader);
            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String))
                foreach (JsonElement item in value.EnumerateArray()) entry.Set(name, item.GetString(), line, column);
            else entry.AddJson(name, JsonSerializer.Serialize(value), line, column);
            return;
        }

        string? text = Text(ref reader);
        entry.Set(name, text, line, column);
        if (name == "note" && text is not null) FromNote(entry, text, line, column);
    }

    // Zotero keeps identifiers that CSL has no variable for as lines of the note.
    private static void FromNote(ReferenceBuilder entry, string note, int line, int column)
    {
        foreach (string part in note.Split('\n'))
        {
            int colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && part[..colon].Trim() is "PMID" or "PMCID" && entry[part[..colon].Trim()] is null) entry.Set(part[..colon].Trim(), part[(colon + 1)..], line, column);
        }
    }

    private static void Names(ref Utf8JsonReader reader, ReferenceBuilder entry, string field, int line, int column)
    {
        foreach (JsonElement item in Element(ref reader).EnumerateArray())
        {
            ReferenceName? name = item.ValueKind == JsonValueKind.String ? ReferenceName.OfListed(item.GetString())
                : item.ValueKind != JsonValueKind.Object ? null
                : Of(item, "literal") is { } literal ? ReferenceName.OfLiteral(literal)
                : Of(item, "name") is { } group ? ReferenceName.OfLiteral(group)
                : ReferenceName.Of(Of(item, "family"), Of(item, "given"), Join(Of(item, "dropping-particle"), Of(item, "non-dropping-particle")), Of(item, "suffix"));
            if (field == "author") entry.AddAuthor(name, line, column);
            else entry.AddEditor(name, line, column);
        }
    }

    private static void Keywords(ref Utf8JsonReader reader, ReferenceBuilder entry, int line, int column)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            foreach (JsonElement item in Element(ref reader).EnumerateArray())
                if (item.ValueKind == JsonValueKind.String) entry.AddKeyword(item.GetString(), line, column);
            return;
        }

        foreach (string keyword in (Text(ref reader) ?? "").Split([';', ','])) entry.AddKeyword(keyword, line, column);
    }

    // What the writer could not name twice stands here as lists of texts; anything else is kept as it is.
    private static void Custom(ref Utf8JsonReader reader, ReferenceBuilder entry, int line, int column)
    {
        JsonElement custom = Element(ref reader);
        if (custom.EnumerateObject().All(p => p.Value.ValueKind == JsonValueKind.Array && p.Value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String)))
        {
            foreach (JsonProperty property in custom.EnumerateObject())
                foreach (JsonElement value in property.Value.EnumerateArray())
                {
                    if (property.Name == "keyword") entry.AddKeyword(value.GetString(), line, column);
                    else entry.Set(property.Name, value.GetString(), line, column);
                }
        }
        else entry.AddJson("custom", JsonSerializer.Serialize(custom), line, column);
    }

    private static string? Of(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Join(string? first, string? second) => first is null ? second : second is null ? first : $"{first} {second}";

    private static JsonElement Element(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    private static string? Text(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String: return reader.GetString();
            case JsonTokenType.Number: return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.True: return "true";
            case JsonTokenType.False: return "false";
            case JsonTokenType.Null: return null;
            default: return JsonSerializer.Serialize(Element(ref reader));
        }
    }

    private (int Line, int Column) Place(in Utf8JsonReader reader)
    {
        (int line, int column) = lines.At(start + (int)reader.TokenStartIndex, bytes);
        return (line, reader.TokenType == JsonTokenType.String ? column + 1 : column);
    }
}
