using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>
/// JSON schemas (draft 2020-12) of the files under data/, made from the C# records, so that an editor completes and explains
/// what the loader accepts.
/// </summary>
public static class DataSchema
{
    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };

    /// <summary>File name and text of each schema.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["claim.schema.json"] = Schema(typeof(Claim), "A claim: data/claims/<id>.yaml"),
        ["study.schema.json"] = Schema(typeof(Study), "A study: data/studies/<id>.yaml"),
        ["concepts.schema.json"] = Schema(typeof(IReadOnlyList<Concept>), "Concepts of one kind: data/concepts/<kind>.yaml"),
    };

    private static string Schema(Type type, string title)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach ((string key, JsonNode? value) in EvidenceJson.Options.GetJsonSchemaAsNode(type, Exporter).AsObject()) schema[key] = value?.DeepClone();
        return schema.ToJsonString(EvidenceJson.Indented) + "\n";
    }

    private static JsonObject Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        JsonObject node = schema as JsonObject ?? [];
        if (type.IsEnum)
        {
            IReadOnlyList<(string Word, MeaningAttribute Meaning)> words = Vocabulary.Describe(type);
            node = new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w.Word)]),
                ["markdownEnumDescriptions"] = new JsonArray([.. words.Select(w => (JsonNode)$"{w.Meaning.Definition} Example: {w.Meaning.Example}")]),
            };
        }

        node.Remove("default");
        if (node["type"] is JsonArray types && types.Count == 2) node["type"] = types.First(t => t!.GetValue<string>() != "null")!.DeepClone();
        if (node.ContainsKey("properties")) node["additionalProperties"] = false;
        if (context.PropertyInfo?.AttributeProvider is MemberInfo member && member.GetCustomAttribute<DescriptionAttribute>() is { } description)
            node["description"] = description.Description;
        return node;
    }
}
