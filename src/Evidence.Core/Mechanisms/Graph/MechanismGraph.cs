using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>
/// Edges between concepts, found by either end. Attributions and claims of no effect are no edges: the first speak of a
/// source, the second say that there is no step. Immutable and thread-safe.
/// </summary>
internal sealed class MechanismGraph
{
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly int[][] _out;
    private readonly int[][] _in;

    public MechanismGraph(IEnumerable<MechanismEdge> edges)
    {
        Edges = [.. edges.OrderBy(e => e.Claim, StringComparer.Ordinal).ThenBy(e => e.To, StringComparer.Ordinal)];
        Names = [.. Edges.SelectMany(e => new[] { e.From, e.To }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        for (int i = 0; i < Names.Count; i++) _nodes.Add(Names[i], i);
        From = [.. Edges.Select(e => _nodes[e.From])];
        To = [.. Edges.Select(e => _nodes[e.To])];
        _out = Group(From);
        _in = Group(To);
    }

    /// <summary>Every edge, in the order of claim id, then end; so are those of a node.</summary>
    public IReadOnlyList<MechanismEdge> Edges { get; }

    /// <summary>Ids of the concepts that have an edge, in order; a node is an index into it.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Node at which each edge starts.</summary>
    public int[] From { get; }

    /// <summary>Node at which each edge ends.</summary>
    public int[] To { get; }

    /// <summary>The node of a concept, or -1 where no edge touches it.</summary>
    public int NodeOf(string concept) => _nodes.GetValueOrDefault(concept, -1);

    /// <summary>Indexes of the edges that leave a node.</summary>
    public int[] Out(int node) => _out[node];

    /// <summary>Indexes of the edges that reach a node.</summary>
    public int[] In(int node) => _in[node];

    /// <summary>The graph of a base, with one more edge to each concept that a claim's object is a kind of.</summary>
    public static MechanismGraph Of(KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals) =>
        new(records.Claims.Where(IsStep).SelectMany(claim => EdgesOf(records, appraisals[claim.Id])));

    /// <summary>True for a claim that can be walked from its subject to its object.</summary>
    public static bool IsStep(Claim claim) =>
        claim.Status == ClaimStatus.Current && claim.Relation != Relation.DoesNotAffect && claim.Sign != Sign.NoEffect && claim.Subject != claim.Object;

    private static IEnumerable<MechanismEdge> EdgesOf(KnowledgeBase records, ClaimAppraisal appraisal)
    {
        Claim claim = appraisal.Claim;
        StepEvidence evidence = StepEvidence.Of(appraisal);
        Certainty[] certainties = [.. appraisal.Strata.Select(s => s.LeansFor ? s.Certainty : Certainty.NotRated)];
        Stratum own = appraisal.Main.Certainty != Certainty.NotRated || certainties.Max() == Certainty.NotRated ? appraisal.Headline : (Stratum)Array.IndexOf(certainties, certainties.Max());
        var edge = new MechanismEdge(claim.Subject, claim.Object, claim.Id)
        {
            Sign = SignOf(claim),
            Certainties = certainties,
            Own = own,
            Basis = evidence.Basis,
            ShownIn = evidence.ShownIn,
            ContradictedIn = [.. appraisal.Strata.Where(s => s.Verdict == Verdict.Contradicted).Select(s => s.Stratum)],
        };
        yield return edge;
        var broader = new List<string>(records.FindConcept(claim.Object)!.Broader);
        for (int i = 0; i < broader.Count; i++) broader.AddRange(records.FindConcept(broader[i])!.Broader.Where(b => !broader.Contains(b)));
        foreach (string whole in broader.Where(b => b != claim.Subject))
            yield return new MechanismEdge(claim.Subject, whole, claim.Id)
            {
                Sign = edge.Sign,
                Certainties = certainties,
                Own = own,
                Basis = edge.Basis,
                ShownIn = edge.ShownIn,
                ContradictedIn = edge.ContradictedIn,
                KindOf = claim.Object,
            };
    }

    private static PathSign SignOf(Claim claim) => Thresholds.IsAssociation(claim.Relation) ? PathSign.None : claim.Sign switch
    {
        Sign.Raises => PathSign.Raises,
        Sign.Lowers => PathSign.Lowers,
        Sign.Depends => PathSign.Mixed,
        _ => PathSign.None,
    };

    private int[][] Group(int[] ends)
    {
        int[] counts = new int[Names.Count];
        foreach (int node in ends) counts[node]++;
        int[][] groups = [.. counts.Select(c => new int[c])];
        for (int edge = ends.Length - 1; edge >= 0; edge--) groups[ends[edge]][--counts[ends[edge]]] = edge;
        return groups;
    }
}
