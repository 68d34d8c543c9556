using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading.Propositions;

/// <summary>What a relation takes over from what stood before it: from the clause before, by "it" and "they", or from the sentence before.</summary>
internal sealed class FormerMentions(SentenceParts sentence, IReadOnlyList<Role> topic)
{
    private static readonly HashSet<string> Anaphors = new(StringComparer.Ordinal) { "it", "they", "this", "these", "that", "those", "such", "them", "both", "he", "she" };

    /// <summary>What the sentence before was about.</summary>
    public IReadOnlyList<Role> Topic => topic;

    /// <summary>The subject of a relation that has none of its own.</summary>
    /// <param name="before">The propositions before it.</param>
    /// <param name="start">The word of relation.</param>
    /// <param name="goesOn">True where it goes on with the subject before.</param>
    public List<Role> SubjectOf(List<Proposition> before, int start, bool goesOn)
    {
        if (before.Count > 0 && goesOn) return [.. before[^1].Agents];
        if (before.Count == 0 && goesOn) return [.. sentence.Mentions.Where(m => m.End <= start).Take(1).Select(m => new Role(m, 1, true))];
        bool refersBack = false;
        for (int i = Math.Max(0, start - 8); i < start; i++) refersBack |= Anaphors.Contains(sentence.Lower(i));
        if (before.Count == 0 && refersBack && sentence.Mentions.Any(m => m.End <= start)) return [.. sentence.Mentions.Where(m => m.End <= start).Select((m, i) => new Role(m, 1, i == 0))];
        if (before.Count > 0 && refersBack) return [.. before[^1].Affected.Select(a => a with { Sign = 1 }), .. before[^1].Agents.Select(a => a with { IsHead = false })];
        return refersBack || StartsWithFragment() ? [.. topic] : [];
    }

    /// <summary>The disease that "the disease" points back to, or null.</summary>
    public ConceptMention? Disease(int from, int to)
    {
        for (int i = from; i + 1 < to; i++)
            if ((sentence.Lower(i) is "the" or "this" or "their" or "its" || Lexicon.Changes.At(sentence.Words, i).Length > 0) && sentence.Lower(i + 1) is "disease" or "condition" or "illness" or "complaint")
                return sentence.Mentions.LastOrDefault(m => m.End <= from && m.Concepts[0].Kind == ConceptKind.DiseaseOrSymptom) ?? topic.Select(t => t.Mention).LastOrDefault(m => m.Concepts[0].Kind == ConceptKind.DiseaseOrSymptom);
        return null;
    }

    // "The treated animals ...", "The same ..."
    private bool StartsWithFragment() => sentence.Words.Count > 1 && sentence.Lower(0) is "the" && sentence.Lower(1) is "treated" or "same" or "effect" or "animals";
}
