using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1010: no concept is a kind of itself, and no claim narrower than itself.</summary>
internal sealed class BroaderCycles : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1010", Severity.Error, "Hierarchy runs in a circle",
        "A thing that is broader than itself has no place in a hierarchy.", "Remove one link of the circle.", "a: broader [b]; b: broader [a]");

    public IEnumerable<Finding> Check(LoadedBase loaded) =>
        Circles(loaded.Concepts, c => c.Id, c => c.Broader, "broader").Concat(Circles(loaded.Claims, c => c.Id, c => c.Narrower, "narrower"));

    private IEnumerable<Finding> Circles<T>(IReadOnlyList<LoadedRecord<T>> records, Func<T, string> id, Func<T, IReadOnlyList<string>> links, string key)
    {
        Dictionary<string, LoadedRecord<T>> byId = records.GroupBy(r => id(r.Record)).ToDictionary(g => g.Key, g => g.First());
        foreach (LoadedRecord<T> record in records)
        {
            if (PathBack(id(record.Record), byId, links) is { } path)
                yield return Description.At(record.At(key), $"{string.Join(" -> ", path)} is a circle.");
        }
    }

    // Walks breadth-first from a record to itself, without recursion: a hostile file may chain thousands of records.
    private static List<string>? PathBack<T>(string start, Dictionary<string, LoadedRecord<T>> byId, Func<T, IReadOnlyList<string>> links)
    {
        var from = new Dictionary<string, string>();
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out string? at))
        {
            if (!byId.TryGetValue(at, out LoadedRecord<T>? record)) continue;
            foreach (string next in links(record.Record))
            {
                if (next == start)
                {
                    var path = new List<string> { start };
                    for (string back = at; back != start; back = from[back]) path.Insert(0, back);
                    path.Insert(0, start);
                    return path;
                }

                if (from.TryAdd(next, at)) queue.Enqueue(next);
            }
        }

        return null;
    }
}
