using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>Turns edges into steps that a reader can judge.</summary>
internal sealed class StepViews(KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals, MechanismGraph graph)
{
    public MechanismStep Of(MechanismEdge edge, Stratum asked)
    {
        ClaimAppraisal appraisal = appraisals[edge.Claim];
        StepEvidence evidence = StepEvidence.Of(appraisal);
        return new MechanismStep
        {
            Claim = edge.Claim,
            Text = appraisal.Claim.Text,
            From = edge.From,
            FromLabel = records.FindConcept(edge.From)!.Label,
            To = edge.To,
            ToLabel = records.FindConcept(edge.To)!.Label,
            KindOf = edge.KindOf is { } kind && records.FindConcept(kind) is { } concept ? new ConceptName(concept.Id, concept.Label, concept.Kind) : null,
            Relation = appraisal.Claim.Relation,
            Sign = edge.Sign,
            Certainty = edge.Certainties[(int)asked],
            Verdict = appraisal.In(asked).Verdict,
            Own = edge.Own,
            OwnCertainty = edge.Certainties[(int)edge.Own],
            OwnVerdict = appraisal.In(edge.Own).Verdict,
            Basis = edge.Basis,
            ShownIn = edge.ShownIn,
            Organisms = evidence.Organisms,
            Models = evidence.Models,
            Groups = evidence.Groups,
            Contrary = evidence.Contrary,
            Otherwise = [.. Otherwise(edge, appraisal.Claim).Select(id => ClaimSummary.Of(appraisals[id]))],
            Also = [.. Beside(edge, anyKind: true).Where(e => e.Sign == edge.Sign).Select(e => ClaimSummary.Of(appraisals[e.Claim]))],
        };
    }

    public MechanismPath Path(IReadOnlyList<MechanismEdge> edges, Stratum asked)
    {
        MechanismEdge weakest = edges.OrderBy(e => e.Strength(asked)).ThenByDescending(e => e.BasisRank).First();
        int firstNotShown = edges.TakeWhile(e => e.ShownIn.Contains(Stratum.People)).Count();
        return new MechanismPath(
            [.. edges.Select(e => Of(e, asked))],
            edges.Select(e => e.Sign).Product(),
            weakest.Certainties[(int)asked],
            edges.MaxBy(e => e.BasisRank)!.Basis,
            weakest.Claim,
            edges.TakeWhile(e => !ReferenceEquals(e, weakest)).Count() + 1,
            firstNotShown == edges.Count ? null : firstNotShown + 1);
    }

    // The other sign, no effect, or recorded as the opposite. That a path states no cause contradicts nothing.
    private IEnumerable<string> Otherwise(MechanismEdge edge, Claim claim) =>
        Beside(edge).Where(e => e.Sign != edge.Sign && e.Sign != PathSign.None && edge.Sign != PathSign.None).Select(e => e.Claim)
            .Concat(records.ClaimsOfConcept(edge.From).Where(c => c.Subject == edge.From && c.Object == (edge.KindOf ?? edge.To) && c.Sign == Sign.NoEffect).Select(c => c.Id))
            .Concat(claim.Opposite)
            .Distinct().Order(StringComparer.Ordinal);

    // A step to a broader thing stands for all its kinds, so those that say the same of another kind are beside it.
    private IEnumerable<MechanismEdge> Beside(MechanismEdge edge, bool anyKind = false) =>
        graph.Out(graph.NodeOf(edge.From)).Select(e => graph.Edges[e])
            .Where(e => e.To == edge.To && e.Claim != edge.Claim && (e.KindOf == edge.KindOf || (anyKind && e.KindOf is not null && edge.KindOf is not null)))
            .OrderBy(e => e.Claim, StringComparer.Ordinal);
}
