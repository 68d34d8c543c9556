using System.Text.Json.Nodes;

namespace Evidence.Core.Curating;

/// <summary>One field of a record that says something else than before.</summary>
/// <param name="Field">Its name as in the files.</param>
/// <param name="Before">Its value before; null where it was not there.</param>
/// <param name="After">Its value now; null where it is gone.</param>
public sealed record FieldChange(string Field, JsonNode? Before, JsonNode? After);
