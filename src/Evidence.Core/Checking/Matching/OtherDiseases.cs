using Evidence.Core.Model;
using Evidence.Core.Text;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>Whether a sentence speaks of another disease than a claim: then it is another statement, however alike the words. Thread-safe.</summary>
internal sealed class OtherDiseases(KnowledgeBase records, ConceptFit fit)
{
    // From here on a thing that is named is the claim's, or a kind of it.
    private const double Sure = 0.75;

    /// <summary>Diseases and animals of a list of concepts, each once.</summary>
    public static IEnumerable<Concept> Of(IEnumerable<Concept> concepts) => concepts.Where(c => c.Kind is ConceptKind.DiseaseOrSymptom or ConceptKind.Organism).DistinctBy(c => c.Id);

    /// <summary>True where the sentence names a disease that the base does not hold and the claim does not name.</summary>
    public static bool AreForeign(SentenceReading reading, ClaimProfile profile) => reading.ForeignConditions.Any(f => !profile.Stems.Contains(f));

    /// <summary>Diseases of a claim: its sides and what else its text names.</summary>
    public IEnumerable<Concept> OfClaim(ClaimProfile profile) => Of(profile.Named.Append(records.FindConcept(profile.Claim.Object)!).Append(records.FindConcept(profile.Claim.Subject)!));

    /// <summary>True where the sentence, or only one clause of it, names diseases beside the two sides that fit, and none of them is one of the claim.</summary>
    public bool Clash(SentenceReading reading, ClaimProfile profile, ConceptMention target, ConceptMention subject, Proposition? clause = null)
    {
        if (AreForeign(reading, profile)) return true;
        Concept[] said = [.. Of(reading.Mentions.Where(m => !IsThere(m, target) && !IsThere(m, subject) && (clause is null || (m.First >= clause.From && m.End <= clause.To))).SelectMany(m => m.Concepts))];
        Concept[] claimed = [.. OfClaim(profile).Where(c => !(c.Id == profile.Claim.Object && target.Concepts.Any(t => fit.Of(t.Id, c.Id) >= Sure)))];
        if (said.Length == 0 || claimed.Length == 0) return false;
        return !said.Any(s => claimed.Any(c => fit.Of(s.Id, c.Id) > 0) || s.Names.Any(n => Tokenizer.Terms(n) is { Count: > 0 } t && t.All(profile.Stems.Contains)));
    }

    // What only the sentence before names stands nowhere in this one.
    private static bool IsThere(ConceptMention mention, ConceptMention side) => side.Count > 0 && mention.First == side.First;
}
