using Evidence.Core.Model;
using Microsoft.OpenApi;

namespace Evidence.Web.Api;

/// <summary>One parameter of an address, as the OpenAPI document tells of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it does, in one sentence.</param>
internal sealed record QueryParameter(string Name, string Meaning)
{
    /// <summary>True when nothing is answered without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when it may stand more than once.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>True for a switch: true or false.</summary>
    public bool IsSwitch { get; init; }

    /// <summary>The highest number it takes, from 1 on; null where it is no number.</summary>
    public int? Most { get; init; }

    /// <summary>The words it takes; null for any text.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>A parameter that takes a value of a vocabulary.</summary>
    public static QueryParameter Of<T>(string name, string meaning) where T : struct, Enum => new(name, meaning) { Words = [.. Vocabulary.All<T>()] };

    /// <summary>The parameter in an OpenAPI document.</summary>
    public OpenApiParameter Describe()
    {
        var value = new OpenApiSchema { Type = IsSwitch ? JsonSchemaType.Boolean : Most is null ? JsonSchemaType.String : JsonSchemaType.Integer };
        if (Most is { } most) (value.Minimum, value.Maximum) = ("1", most.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (Words is not null) value.Enum = [.. Words.Select(w => (System.Text.Json.Nodes.JsonNode)w)];
        return new OpenApiParameter
        {
            Name = Name,
            In = ParameterLocation.Query,
            Description = Meaning,
            Required = IsRequired,
            Schema = IsRepeated ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value,
        };
    }
}
