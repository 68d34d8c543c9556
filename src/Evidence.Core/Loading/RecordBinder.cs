using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>
/// Turns YAML nodes into records by the records' own JSON contract (<see cref="EvidenceJson"/>), so that files, schemas and
/// API never differ. Reports every fault it meets, not only the first. Not thread-safe; one binder per file.
/// </summary>
internal sealed class RecordBinder(List<Finding> findings)
{
    private readonly Dictionary<string, SourcePosition> _places = new(StringComparer.Ordinal);
    private bool _broken;

    /// <summary>The record of a node, or null when something in it was reported.</summary>
    public LoadedRecord<T>? Bind<T>(YamlNode node)
    {
        _places.Clear();
        _broken = false;
        JsonNode? json = BindValue(node, EvidenceJson.Options.GetTypeInfo(typeof(T)), "");
        if (_broken || json is null) return null;
        return new LoadedRecord<T>(json.Deserialize<T>(EvidenceJson.Options)!, node.Position, new Dictionary<string, SourcePosition>(_places));
    }

    private JsonNode? BindValue(YamlNode node, JsonTypeInfo type, string path)
    {
        if (path.Length > 0) _places[path] = node.Position;
        return type.Kind switch
        {
            JsonTypeInfoKind.Object => BindRecord(node, type, path),
            JsonTypeInfoKind.Enumerable => BindList(node, type, path),
            _ => BindScalar(node, type.Type, path),
        };
    }

    private JsonObject? BindRecord(YamlNode node, JsonTypeInfo type, string path)
    {
        if (node is not YamlMapping mapping) return Fail<JsonObject>(node, path, "keys with values");
        var result = new JsonObject();
        Dictionary<string, JsonPropertyInfo> properties = type.Properties.ToDictionary(p => p.Name);
        foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
        {
            if (!properties.TryGetValue(key.Text, out JsonPropertyInfo? property))
                Report(LoadingRules.UnknownKey, key.Position, $"Unknown key '{key.Text}'.", NearestWords.DidYouMean(key.Text, properties.Keys));
            else if (value is not YamlScalar { IsNull: true })
                result[key.Text] = BindValue(value, EvidenceJson.Options.GetTypeInfo(property.PropertyType), path.Length == 0 ? key.Text : $"{path}.{key.Text}");
        }

        foreach (JsonPropertyInfo property in type.Properties.Where(p => p.IsRequired && !mapping.Entries.Any(e => e.Key.Text == p.Name && e.Value is not YamlScalar { IsNull: true })))
        {
            RuleDescription rule = type.Type == typeof(EvidenceItem) && property.Name is "study" or "stance" ? LoadingRules.EvidenceIncomplete : LoadingRules.MissingKey;
            Report(rule, node.Position, $"Key '{property.Name}' is missing{(path.Length == 0 ? "" : $" in {path}")}.");
        }

        return result;
    }

    private JsonArray? BindList(YamlNode node, JsonTypeInfo type, string path)
    {
        if (node is not YamlSequence sequence) return Fail<JsonArray>(node, path, "a list");
        JsonTypeInfo element = EvidenceJson.Options.GetTypeInfo(type.ElementType!);
        var result = new JsonArray();
        for (int i = 0; i < sequence.Items.Count; i++)
        {
            if (sequence.Items[i] is YamlScalar { IsNull: true }) Fail<JsonArray>(sequence.Items[i], $"{path}[{i}]", "a value");
            else result.Add(BindValue(sequence.Items[i], element, $"{path}[{i}]"));
        }

        return result;
    }

    private JsonValue? BindScalar(YamlNode node, Type type, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (node is not YamlScalar scalar) return Fail<JsonValue>(node, path, "one value");
        string text = scalar.Text;
        if (type.IsEnum) return BindWord(scalar, type, path);
        if (type == typeof(string))
            return text.Length > 0 ? JsonValue.Create(text) : Fail<JsonValue>(node, path, "text (leave the key out where there is none)");
        if (type == typeof(bool))
            return text is "true" or "false" ? JsonValue.Create(text == "true") : Fail<JsonValue>(node, path, "true or false");
        if (type == typeof(int))
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) ? JsonValue.Create(whole) : Fail<JsonValue>(node, path, "a whole number");
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? JsonValue.Create(number)
            : Fail<JsonValue>(node, path, "a number with a point as decimal mark");
    }

    private JsonValue? BindWord(YamlScalar scalar, Type vocabulary, string path)
    {
        IReadOnlyList<string> words = Vocabulary.All(vocabulary);
        if (words.Contains(scalar.Text)) return JsonValue.Create(scalar.Text);
        Report(LoadingRules.UnknownWord, scalar.Position, $"'{scalar.Text}' is not a word for {path}.",
            NearestWords.DidYouMean(scalar.Text, words) ?? $"Use one of: {string.Join(", ", words)}.");
        return null;
    }

    private TNode? Fail<TNode>(YamlNode node, string path, string wanted) where TNode : JsonNode
    {
        Report(LoadingRules.WrongKind, node.Position, $"{(path.Length == 0 ? "The record" : $"'{path}'")} wants {wanted}.");
        return null;
    }

    private void Report(RuleDescription rule, SourcePosition position, string message, string? suggestion = null)
    {
        _broken = true;
        findings.Add(rule.At(position, message, suggestion));
    }
}
