using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Text;

namespace Evidence.Core.Mechanisms;

/// <summary>What somebody means by the name of a concept.</summary>
/// <param name="Asked">The name as given.</param>
/// <param name="Concept">The concept that is meant, or null.</param>
/// <param name="Nearest">Where none is meant: concepts that may be, nearest first.</param>
/// <param name="Fault">Where none is meant: why, with the remedy; else null.</param>
public sealed record ConceptReading(string Asked, ConceptName? Concept, IReadOnlyList<ConceptName> Nearest, string? Fault)
{
    private const int Offered = 5;

    internal static ConceptReading Of(string asked, KnowledgeBase records, ConceptNames names)
    {
        string name = asked.Trim();
        if (name.Length == 0) return new ConceptReading(asked, null, [], "No concept is named. Give an id, a label or another name.");
        if (records.FindConcept(name) is { } byId) return new ConceptReading(asked, NameOf(byId), [], null);
        IReadOnlyList<string> terms = Tokenizer.Terms(name[..Math.Min(name.Length, 200)]);
        (int length, IReadOnlyList<ConceptNames.Named> named) = terms.Count == 0 ? (0, []) : names.LongestAt(terms, 0);
        if (length != terms.Count || named.Count == 0) return Unknown(asked, name, terms, records, names);
        ConceptNames.Named[] clear = [.. named.Where(n => !n.IsAmbiguous)];
        if (clear.Length == 1) return new ConceptReading(asked, NameOf(clear[0].Concept), [], null);
        string[] meanings = [.. named.Select(n => $"{n.Concept.Label} ({n.Concept.Id})").Concat(named.SelectMany(n => n.OtherMeanings).Select(m => $"{m} (not in this base)")).Distinct()];
        return new ConceptReading(asked, null, [.. named.Select(n => NameOf(n.Concept))], $"'{name}' has more than one meaning: {string.Join("; ", meanings)}. Name one by its id or in full.");
    }

    // Concepts whose name holds the word, then those whose name is nearest by letters.
    private static ConceptReading Unknown(string asked, string name, IReadOnlyList<string> terms, KnowledgeBase records, ConceptNames names)
    {
        string shown = name[..Math.Min(name.Length, 60)];
        Dictionary<string, Concept> byName = new(StringComparer.OrdinalIgnoreCase);
        foreach (Concept concept in records.Concepts)
            foreach (string known in concept.Names.Append(concept.Id)) byName.TryAdd(known, concept);
        IEnumerable<Concept> holding = terms.Count == 0 ? [] : records.Concepts
            .Where(c => ConceptNames.TermsOf(c).Any(t => terms.All(t.Contains)))
            .OrderBy(c => !Tokenizer.Terms(c.Label).Any(terms.Contains)).ThenBy(c => c.Label.Length).ThenBy(c => c.Id, StringComparer.Ordinal);
        Concept[] nearest = [.. holding.Concat(NearestWords.Find(shown, byName.Keys, Offered).Select(n => byName[n])).DistinctBy(c => c.Id).Take(Offered)];
        string remedy = nearest.Length == 0 ? "Search for it first." : $"Did you mean {string.Join(", ", nearest.Select(c => $"{c.Label} ({c.Id})"))}?";
        return new ConceptReading(asked, null, [.. nearest.Select(NameOf)], $"There is no concept '{shown}' in this base. {remedy}");
    }

    private static ConceptName NameOf(Concept concept) => new(concept.Id, concept.Label, concept.Kind);
}
