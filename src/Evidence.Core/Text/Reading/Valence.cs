using Evidence.Core.Model;

namespace Evidence.Core.Text.Reading;

/// <summary>Whether more of a concept is bad, good or neither, so that "improves" gets a direction.</summary>
internal static class Valence
{
    /// <summary>-1 where more of it is bad, 1 where it is good, 0 where neither is known.</summary>
    public static int Of(Concept concept)
    {
        if (concept.Kind == ConceptKind.DiseaseOrSymptom) return -1;
        int sum = 0;
        foreach (string name in concept.Synonyms.Where(s => s.Scope is SynonymScope.Exact or SynonymScope.Narrower).Select(s => s.Term).Prepend(concept.Label))
        {
            string[] valences = [.. Lexicon.Valences.In(WordReader.Read(name)).Select(v => v.Meaning)];
            sum += valences.Contains("relief") ? 1 : valences.Sum(v => v == "good" ? 1 : -1); // the relief of something bad is good
        }

        return Math.Sign(sum);
    }
}
