using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Evidence.Core.Model;

/// <summary>
/// The one JSON form of the records: camelCase names (CSL names where the record says so), vocabulary words for enums,
/// nulls and empty lists left out. Files in data/, the stored base of a generation, the schemas and the API all use it.
/// </summary>
public static class EvidenceJson
{
    /// <summary>Compact JSON.</summary>
    public static JsonSerializerOptions Options { get; } = Create(indented: false);

    /// <summary>The same with line breaks, for people.</summary>
    public static JsonSerializerOptions Indented { get; } = Create(indented: true);

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            WriteIndented = indented,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
            Converters = { new VocabularyJsonConverterFactory() },
        };
        options.MakeReadOnly();
        return options;
    }

    // Only in records of the base: an answer of the API keeps its empty lists, so that a client finds every member.
    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        if (type.Type.Namespace != typeof(Claim).Namespace) return;
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && property.Name != "includes")
                property.ShouldSerialize = static (_, value) => value is System.Collections.ICollection { Count: > 0 };
        }
    }
}
