using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>An evidence item that came, went or says something else.</summary>
/// <param name="Claim">Id of the claim, as it is now.</param>
/// <param name="Study">Id of the study.</param>
/// <param name="Before">Its stance before; null where it is new.</param>
/// <param name="After">Its stance now; null where it is gone.</param>
/// <param name="Fields">What differs; empty where it came or went.</param>
public sealed record EvidenceChange(string Claim, string Study, Stance? Before, Stance? After, IReadOnlyList<FieldChange> Fields)
{
    // A claim may hold two items of one study, of different parts: those are told apart by their order.
    internal static IEnumerable<EvidenceChange> Between(Claim before, Claim after)
    {
        Dictionary<(string Study, int Index), EvidenceItem> was = Numbered(before), now = Numbered(after);
        foreach ((string Study, int Index) key in was.Keys.Union(now.Keys))
        {
            EvidenceItem? old = was.GetValueOrDefault(key), current = now.GetValueOrDefault(key);
            IReadOnlyList<FieldChange> fields = old is null || current is null ? [] : RecordChanges.FieldsThatDiffer(old, current);
            if (old is null || current is null || fields.Count > 0) yield return new EvidenceChange(after.Id, key.Study, old?.Stance, current?.Stance, fields);
        }
    }

    private static Dictionary<(string Study, int Index), EvidenceItem> Numbered(Claim claim) =>
        claim.Evidence.GroupBy(e => e.Study).SelectMany(g => g.Select((item, i) => ((g.Key, i), item))).ToDictionary(p => p.Item1, p => p.item);
}
