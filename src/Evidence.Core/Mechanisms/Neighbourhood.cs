using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>What acts on a concept and on what it acts, with both signs.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="In">The living system whose certainty is shown.</param>
/// <param name="Causes">Steps that end at it, strongest first.</param>
/// <param name="Effects">Steps that begin at it, strongest first.</param>
/// <param name="Conflicts">Neighbours for which claims disagree on the direction.</param>
/// <param name="NoEffect">Claims that there is no effect, to or from it.</param>
public sealed record Neighbourhood(
    ConceptName Concept, Stratum In, IReadOnlyList<MechanismStep> Causes, IReadOnlyList<MechanismStep> Effects,
    IReadOnlyList<MechanismConflict> Conflicts, IReadOnlyList<ClaimSummary> NoEffect)
{
    internal static Neighbourhood Of(CausalMap map, Concept concept, Stratum asked)
    {
        MechanismStep[] causes = [.. map.Leading(e => e.To == concept.Id, asked)], effects = [.. map.Leading(e => e.From == concept.Id, asked)];
        Claim[] none = [.. map.KnowledgeBase.ClaimsOfConcept(concept.Id).Where(c => c.Sign == Sign.NoEffect && c.Status == ClaimStatus.Current)];
        return new Neighbourhood(
            new ConceptName(concept.Id, concept.Label, concept.Kind), asked, causes, effects,
            [.. causes.Concat(effects).GroupBy(s => (s.From, s.To)).Select(g => MechanismConflict.Of(map, [.. g], none)).OfType<MechanismConflict>()],
            [.. none.Select(c => ClaimSummary.Of(map.Appraisals[c.Id]))]);
    }
}
