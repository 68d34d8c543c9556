using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>A record with the places of its values.</summary>
/// <param name="Record">The record.</param>
/// <param name="Position">Where it starts.</param>
/// <param name="Places">Places by path, such as <c>evidence[2].effect</c>.</param>
public sealed record LoadedRecord<T>(T Record, SourcePosition Position, IReadOnlyDictionary<string, SourcePosition> Places)
{
    /// <summary>The place of a value, or of the nearest enclosing value that the file holds.</summary>
    public SourcePosition At(string path)
    {
        for (string rest = path; rest.Length > 0; rest = Parent(rest))
            if (Places.TryGetValue(rest, out SourcePosition place)) return place;
        return Position;
    }

    private static string Parent(string path)
    {
        int cut = path.EndsWith(']') ? path.LastIndexOf('[') : path.LastIndexOf('.');
        return cut < 0 ? "" : path[..cut];
    }
}
