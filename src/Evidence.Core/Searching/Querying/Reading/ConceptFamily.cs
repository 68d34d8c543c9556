using Evidence.Core.Model;
using Evidence.Core.Text;

namespace Evidence.Core.Searching.Querying;

/// <summary>What a query needs to know of the concepts beside their names: their kinds, and which of several is likely meant. Immutable and thread-safe.</summary>
internal sealed class ConceptFamily(KnowledgeBase records)
{
    private readonly ILookup<string, Concept> _children = records.Concepts.SelectMany(c => c.Broader.Select(b => (b, c))).ToLookup(p => p.b, p => p.c, StringComparer.Ordinal);

    /// <summary>All concepts that are kinds of one, nearest first, each once.</summary>
    public IReadOnlyList<Concept> Narrower(string id)
    {
        var found = new List<Concept>();
        for (int i = -1; i < found.Count; i++)
            found.AddRange(_children[i < 0 ? id : found[i].Id].Where(c => c.Id != id && !found.Contains(c)));
        return found;
    }

    /// <summary>The concepts of a name that are meant: all that bear it plainly; where it is a short form with other meanings, the one with the most evidence.</summary>
    public IEnumerable<Concept> Likely(IReadOnlyList<ConceptNames.Named> named)
    {
        ConceptNames.Named[] plain = [.. named.Where(n => !n.IsAmbiguous)];
        return plain.Length > 0 ? plain.Select(n => n.Concept) : named.OrderByDescending(n => Evidence(n.Concept.Id)).ThenBy(n => n.Concept.Id, StringComparer.Ordinal).Take(1).Select(n => n.Concept);
    }

    /// <summary>What else a short form can mean: other concepts of the base, then recorded meanings that it has no concept for.</summary>
    public static IEnumerable<(string Label, string? ConceptId)> OtherMeanings(IReadOnlyList<ConceptNames.Named> named, Concept likely)
    {
        (string Label, string? Id)[] concepts = [.. named.Where(n => n.Concept.Id != likely.Id).Select(n => (n.Concept.Label, (string?)n.Concept.Id))];
        HashSet<string> labels = new(concepts.Select(c => c.Label).Append(likely.Label), StringComparer.OrdinalIgnoreCase);
        return concepts.Concat(named.SelectMany(n => n.OtherMeanings).Where(labels.Add).Select(m => (m, (string?)null)));
    }

    private int Evidence(string id) => records.ClaimsOfConcept(id).Sum(c => c.Evidence.Count);
}
