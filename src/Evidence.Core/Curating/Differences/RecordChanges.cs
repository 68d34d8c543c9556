using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>What became of the records of one kind.</summary>
/// <param name="Added">Ids that are new, in order.</param>
/// <param name="Removed">Ids that are gone, in order.</param>
/// <param name="Changed">Records of both states that differ, by id.</param>
public sealed record RecordChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<RecordChange> Changed)
{
    /// <summary>How many records differ in any way.</summary>
    public int Count => Added.Count + Removed.Count + Changed.Count;

    /// <param name="before">Records before, by the id that they have now.</param>
    /// <param name="after">Records now, by id.</param>
    /// <param name="idOf">The id in a record.</param>
    /// <param name="apart">Fields that are compared elsewhere.</param>
    internal static RecordChanges Between<T>(IReadOnlyDictionary<string, T> before, IReadOnlyDictionary<string, T> after, Func<T, string> idOf, params string[] apart) where T : class => new(
        [.. after.Keys.Where(id => !before.ContainsKey(id)).Order(StringComparer.Ordinal)],
        [.. before.Keys.Where(id => !after.ContainsKey(id)).Order(StringComparer.Ordinal)],
        [.. after.OrderBy(p => p.Key, StringComparer.Ordinal)
            .Where(p => before.ContainsKey(p.Key))
            .Select(p => new RecordChange(p.Key, idOf(before[p.Key]) is var former && former == p.Key ? null : former, FieldsThatDiffer(before[p.Key], p.Value, [.. apart, "id"])))
            .Where(c => c.Fields.Count > 0 || c.FormerId is not null)]);

    internal static IReadOnlyList<FieldChange> FieldsThatDiffer<T>(T before, T after, params string[] apart)
    {
        JsonObject was = JsonSerializer.SerializeToNode(before, EvidenceJson.Options)!.AsObject(), now = JsonSerializer.SerializeToNode(after, EvidenceJson.Options)!.AsObject();
        return [.. was.Select(p => p.Key).Union(now.Select(p => p.Key)).Except(apart)
            .Where(key => !JsonNode.DeepEquals(was[key], now[key]))
            .Select(key => new FieldChange(key, was[key]?.DeepClone(), now[key]?.DeepClone()))];
    }
}
