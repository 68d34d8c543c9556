using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>What makes a match closer beside its two sides: direction, sort of bond, population, shared words. The parts add up to about 1.</summary>
internal static class MatchScore
{
    /// <summary>Most for each side of the relation.</summary>
    public const double Side = 0.34;

    /// <summary>Most for the words that claim and sentence share.</summary>
    public const double Words = 0.13;

    /// <summary>Same direction, or a plain denial, over the contrary.</summary>
    public static double Direction(int agreement, Proposition proposition, Claim claim) =>
        proposition.IsDenied ? (claim.Relation == Relation.DoesNotAffect ? 0.09 : 0.07) : agreement > 0 ? 0.09 : agreement == 0 ? 0.06 : claim.Relation == Relation.DoesNotAffect ? 0.03 : 0.04;

    /// <summary>A cause is nearer to a causal claim, a link to a claim of association.</summary>
    public static double Sense(Proposition proposition, Claim claim, bool turned)
    {
        bool fits = claim.Relation switch
        {
            Relation.AssociatedWith => proposition.Sense == RelationSense.Association,
            Relation.MarkerOf => proposition.Sense == RelationSense.Marker,
            Relation.PrecedesOrPredicts => proposition.Sense is RelationSense.Precede or RelationSense.Prediction,
            Relation.NeededFor => proposition.Sense == RelationSense.Need,
            _ => proposition.Sense is RelationSense.Cause or RelationSense.Advice,
        };
        return fits ? 0.08 : turned || claim.Relation == Relation.AssociatedWith ? 0 : 0.02;
    }

    /// <summary>A claim on the living beings that the sentence names over one that names nobody, and that over another.</summary>
    public static double Population(SentenceReading reading, Claim claim)
    {
        bool isSame = Strata.Of(claim.Population) == Strata.Of(reading.Population), namesNobody = claim.Population == Model.Population.Unstated;
        if (isSame) return namesNobody == (reading.Population == Model.Population.Unstated) ? (namesNobody ? 0.06 : 0.07) : 0.05;
        return namesNobody ? 0.04 : 0;
    }

    /// <summary>Share of the claim's terms that the sentence has.</summary>
    public static double Overlap(HashSet<string> terms, ClaimProfile profile) =>
        profile.Stems.Count == 0 ? 0 : (double)profile.Stems.Count(terms.Contains) / profile.Stems.Count;

    /// <summary>Up to 0.05 for the claim's concepts that the sentence names, less 0.02 for each thing it names and the claim does not.</summary>
    public static double Concepts(SentenceReading reading, ClaimProfile profile, ConceptFit fit)
    {
        Concept[][] said = [.. reading.Mentions.Select(m => m.Concepts.ToArray())];
        if (profile.Named.Count == 0) return 0;
        double found = profile.Named.Count(n => said.Any(m => m.Any(c => fit.Of(c.Id, n.Id) > 0)));
        return (0.05 * found / profile.Named.Count) - (0.02 * Math.Min(2, Others(reading, profile, fit)));
    }

    /// <summary>How many things the sentence names that the claim does not.</summary>
    public static int Others(SentenceReading reading, ClaimProfile profile, ConceptFit fit) =>
        reading.Mentions.Select(m => m.Concepts).Count(m => m.All(c => c.Kind is not (ConceptKind.Anatomical or ConceptKind.Organism)) && !m.Any(c => profile.Subjects.Concat(profile.Objects).Any(s => fit.Of(c.Id, s.Concept.Id) > 0) || profile.Named.Any(n => fit.Of(c.Id, n.Id) > 0)));

    /// <summary>Where a sentence names only the disease of a claim, it means what the sick feel and not what is measured in their blood.</summary>
    public static double Outcome(ClaimProfile.Side target, Claim claim) =>
        target.Weight == 1 || target.Concept.Kind != ConceptKind.DiseaseOrSymptom ? 0 : claim.OutcomeKind switch { OutcomeKind.Symptom => 0.03, OutcomeKind.Biomarker or OutcomeKind.Mechanism => -0.06, _ => 0 };
}
