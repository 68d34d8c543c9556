using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>How near two concepts are: the same, one a kind of the other, or neither. Immutable and thread-safe.</summary>
internal sealed class ConceptFit
{
    // What the sentence names is a kind of what the claim says, at least.
    private const double LeastUp = 0.75;

    // What a name means beside what it means first of all.
    private const double Second = 0.99;

    private readonly Dictionary<string, Dictionary<string, int>> _above;
    private readonly Dictionary<string, string[]> _below;

    public ConceptFit(KnowledgeBase records)
    {
        _above = records.Concepts.ToDictionary(c => c.Id, c => Above(records, c), StringComparer.Ordinal);
        _below = _above.SelectMany(a => a.Value.Keys.Select(k => (Broad: k, Narrow: a.Key))).GroupBy(p => p.Broad).ToDictionary(g => g.Key, g => g.Select(p => p.Narrow).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>1 for the same, 0.85 to 0.75 where the sentence names a kind of what the claim says, 0.65 to 0.5 the other way round, else 0.</summary>
    public double Of(string said, string claimed)
    {
        if (said == claimed) return 1;
        if (_above[said].TryGetValue(claimed, out int up)) return up == 1 ? 0.85 : 0.75;
        return _above[claimed].TryGetValue(said, out int down) ? down == 1 ? 0.65 : 0.5 : 0;
    }

    /// <summary>How near what a mention names is to a concept: a name of a part of its concept names no other kind of it.</summary>
    public static double Near(ConceptMention mention, string claimed, Func<string, string, double> near)
    {
        double most = mention.Concepts.Select((c, i) => near(c.Id, claimed) * (i == 0 ? 1 : Second)).Max();
        return mention.IsNarrow && most < LeastUp ? 0 : most;
    }

    /// <summary>The same, or nothing where the sentence speaks of more than the claim: what acts may not be generalised.</summary>
    public double OfSubject(string said, string claimed) => _above[claimed].ContainsKey(said) ? 0 : Of(said, claimed);

    /// <summary>A concept, all that it is a kind of, and all that is a kind of it.</summary>
    public IEnumerable<string> Around(string id) => _above[id].Keys.Concat(_below.GetValueOrDefault(id, [])).Prepend(id).Distinct();

    private static Dictionary<string, int> Above(KnowledgeBase records, Concept concept)
    {
        var above = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = new Queue<(string Id, int Depth)>(concept.Broader.Select(b => (b, 1)));
        while (next.TryDequeue(out (string Id, int Depth) at))
        {
            if (!above.TryAdd(at.Id, at.Depth)) continue;
            foreach (string broader in records.FindConcept(at.Id)!.Broader) next.Enqueue((broader, at.Depth + 1));
        }

        return above;
    }
}
