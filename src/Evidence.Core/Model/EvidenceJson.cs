using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Evidence.Core.Model;

/// <summary>
/// The one JSON form of the records: camelCase names (CSL names where the record says so), vocabulary words for enums,
/// nulls and empty lists of the records left out (answers keep theirs, so that a client finds every member). Files in data/,
/// the stored base of a generation, the schemas and the API all use it.
/// </summary>
public static class EvidenceJson
{
    /// <summary>Compact JSON.</summary>
    public static JsonSerializerOptions Options { get; } = Create(indented: false);

    /// <summary>The same with line breaks, for people.</summary>
    public static JsonSerializerOptions Indented { get; } = Create(indented: true);

    /// <summary>Gives options of another owner, such as a web host, the same form.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsEmpty } };
        options.Converters.Add(new VocabularyJsonConverterFactory());
    }

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions { WriteIndented = indented };
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        if (type.Type.Namespace != typeof(Claim).Namespace) return;
        foreach (JsonPropertyInfo property in type.Properties)
        {
            // An empty list of included studies says that a review holds none of them; a missing one that nobody knows.
            bool mayDropEmpty = property.Name != "includes";
            property.ShouldSerialize = (_, value) => value switch
            {
                null => false,
                System.Collections.ICollection { Count: 0 } => !mayDropEmpty,
                false => property.Name != "ambiguous",
                _ => true,
            };
        }
    }
}
