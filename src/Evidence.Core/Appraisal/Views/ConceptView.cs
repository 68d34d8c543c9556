using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>A concept with the claims in which it acts and those in which it is acted on.</summary>
/// <param name="Concept">All recorded facts.</param>
/// <param name="Broader">Concepts it is a kind of.</param>
/// <param name="Narrower">Concepts that are kinds of it.</param>
/// <param name="AsSubject">Claims in which it acts or is measured.</param>
/// <param name="AsObject">Claims in which it is acted on.</param>
public sealed record ConceptView(
    Concept Concept, IReadOnlyList<ConceptName> Broader, IReadOnlyList<ConceptName> Narrower,
    IReadOnlyList<ClaimSummary> AsSubject, IReadOnlyList<ClaimSummary> AsObject)
{
    /// <summary>The view of a concept.</summary>
    public static ConceptView Of(KnowledgeBase knowledgeBase, IReadOnlyDictionary<string, ClaimAppraisal> appraisals, Concept concept)
    {
        IReadOnlyList<Claim> claims = knowledgeBase.ClaimsOfConcept(concept.Id);
        return new ConceptView(
            concept,
            [.. concept.Broader.Select(id => Name(knowledgeBase.FindConcept(id)!))],
            [.. knowledgeBase.Concepts.Where(c => c.Broader.Contains(concept.Id)).Select(Name)],
            [.. claims.Where(c => c.Subject == concept.Id).Select(c => ClaimSummary.Of(appraisals[c.Id]))],
            [.. claims.Where(c => c.Object == concept.Id).Select(c => ClaimSummary.Of(appraisals[c.Id]))]);
    }

    private static ConceptName Name(Concept concept) => new(concept.Id, concept.Label, concept.Kind);
}
