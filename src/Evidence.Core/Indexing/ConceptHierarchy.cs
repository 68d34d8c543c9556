using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>Which concepts each concept is a kind of, directly or through others.</summary>
internal sealed class ConceptHierarchy(KnowledgeBase records)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _closures = new(StringComparer.Ordinal);

    /// <summary>A concept and everything it is a kind of, itself first, each once. Not thread-safe.</summary>
    public IReadOnlyList<string> WithBroader(string id)
    {
        if (_closures.TryGetValue(id, out IReadOnlyList<string>? known)) return known;
        var closure = new List<string> { id };
        for (int i = 0; i < closure.Count; i++)
            closure.AddRange((records.FindConcept(closure[i])?.Broader ?? []).Where(b => !closure.Contains(b)));
        return _closures[id] = closure;
    }
}
