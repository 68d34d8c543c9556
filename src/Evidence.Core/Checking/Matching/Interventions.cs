using Evidence.Core.Model;
using Evidence.Core.Text.Reading;

namespace Evidence.Core.Checking.Matching;

/// <summary>What somebody does or takes, and a sentence is about: a claim on a thing that only stands beside it says something else.</summary>
internal static class Interventions
{
    /// <summary>True for an intervention that the claim does not speak of.</summary>
    public static bool IsAnother(ConceptMention mention, ClaimProfile profile, ConceptFit fit) =>
        !mention.IsBroad && mention.Concepts[0].Kind is ConceptKind.Drug or ConceptKind.DietOrSupplement or ConceptKind.DeviceOrProduct
        && !mention.Concepts.Any(c => profile.Subjects.Concat(profile.Objects).Any(s => fit.Of(c.Id, s.Concept.Id) > 0 || fit.Of(s.Concept.Id, c.Id) > 0) || profile.Named.Any(n => fit.Of(c.Id, n.Id) > 0));

    /// <summary>True where such a thing acts on the target, and the subject only stands beside it.</summary>
    public static bool ActInstead(SentenceReading reading, ConceptMention subject, ConceptMention target, ClaimProfile profile, ConceptFit fit) =>
        reading.Propositions.Any(p => p.Affected.Any(a => a.Mention == target) && p.Agents.Any(a => a.IsHead && a.Mention != subject && IsAnother(a.Mention, profile, fit)))
        && !reading.Propositions.Any(p => p.Agents.Any(a => a.IsHead && a.Mention == subject));
}
