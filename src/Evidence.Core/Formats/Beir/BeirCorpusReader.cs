using System.Text.Json;
using Evidence.Core.Model;

namespace Evidence.Core.Formats;

/// <summary>
/// Reads the corpus of a retrieval benchmark as BEIR lays it out (Thakur et al., NeurIPS 2021): one JSON object a line with
/// <c>_id</c>, <c>title</c> and <c>text</c>. The text becomes the abstract; the id is kept as <see cref="IdField"/>, because
/// judgements name it.
/// </summary>
public sealed class BeirCorpusReader : IReferenceReader
{
    /// <summary>Name of the extra field that holds the id of the corpus.</summary>
    public const string IdField = "corpus-id";

    /// <inheritdoc/>
    public IEnumerable<Reference> Read(string file, Stream stream, ICollection<Finding> findings)
    {
        using TextReader text = SourceText.Open(file, stream, findings);
        int number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (Read(line, new SourcePosition(file, number, 1), findings) is { } read) yield return read;
        }
    }

    private static Reference? Read(string line, SourcePosition place, ICollection<Finding> findings)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Object && Text(root, "_id") is { } id)
                return new Reference { Key = id, Type = "document", Title = Text(root, "title"), Abstract = Text(root, "text"), Extra = [new ReferenceField(IdField, id)], Position = place };
            findings.Add(FormatRules.Failed.At(place, "The line holds no object with _id.", "Write {\"_id\": \"1\", \"title\": \"...\", \"text\": \"...\"}."));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            findings.Add(FormatRules.Failed.At(place, "The JSON of this line is broken.", "Write one object a line."));
        }

        return null;
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? ReferenceText.Clean(value.GetString()) : null;
}
