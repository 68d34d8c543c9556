using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Text;

namespace Evidence.Core.Mechanisms;

/// <summary>
/// The claims of a base as a signed causal graph, made once for a state of the base and asked as often as wanted.
/// Immutable and thread-safe.
/// </summary>
public sealed class CausalMap
{
    private readonly MechanismGraph _graph;
    private readonly StepViews _views;
    private readonly Lazy<ConceptNames> _names;

    /// <summary>The map of a base.</summary>
    /// <param name="records">The base.</param>
    /// <param name="appraisals">The verdict on each of its claims.</param>
    public CausalMap(KnowledgeBase records, IReadOnlyDictionary<string, ClaimAppraisal> appraisals)
    {
        (KnowledgeBase, Appraisals) = (records, appraisals);
        _graph = MechanismGraph.Of(records, appraisals);
        _views = new StepViews(records, appraisals, _graph);
        _names = new Lazy<ConceptNames>(() => new ConceptNames(records));
    }

    /// <summary>The base.</summary>
    public KnowledgeBase KnowledgeBase { get; }

    /// <summary>The verdict on each claim.</summary>
    public IReadOnlyDictionary<string, ClaimAppraisal> Appraisals { get; }

    internal MechanismGraph Graph => _graph;

    internal StepViews Views => _views;

    /// <summary>The concept that somebody means by an id, a label or another name; or why none is meant, with the nearest ones.</summary>
    public ConceptReading Read(string name) => ConceptReading.Of(name, KnowledgeBase, _names.Value);

    /// <summary>How one concept would reach another.</summary>
    /// <exception cref="ArgumentException">A concept is not in the base, or a number is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PathAnswer FindPaths(PathQuery query, CancellationToken cancellationToken = default)
    {
        Concept from = Require(query.From), to = Require(query.To);
        foreach (string id in query.Without.Concat(query.Through is { } through ? [through] : [])) Require(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.MaxSteps, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.MaxSteps, PathQuery.MostSteps);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, PathQuery.MostPaths);
        if (PathSearch.EndsAtKindsOnly(_graph, query)) query = query with { EndsAtKinds = true };
        (IReadOnlyList<MechanismEdge[]> paths, bool hasMore, bool isComplete) = PathSearch.Best(_graph, query, cancellationToken);
        (MechanismEdge[] Shown, MechanismEdge[] After)? longest = PathSearch.LongestInPeople(_graph, query, cancellationToken);
        var answer = new PathAnswer
        {
            From = from.Id,
            FromLabel = from.Label,
            To = to.Id,
            ToLabel = to.Label,
            Filters = PathFilters.Of(query),
            Paths = [.. paths.Select(p => _views.Path(p, query.In))],
            HasMore = hasMore,
            IsComplete = isComplete,
            Broken = longest is { After.Length: > 0 } broken ? new PathBreak(Steps(broken.Shown), _views.Of(broken.After[0], query.In), Steps(broken.After[1..])) : null,
            IsWholeInPeople = longest is { After.Length: 0 },
            Loops = [.. PathSearch.Loops(_graph, query, paths).Select(l => new FeedbackLoop(Steps(l), l.Select(e => e.Sign).Product()))],
            Notes = [],
        };
        return answer with { Notes = [.. PathNotes.Of(answer, query, _graph)] };

        IReadOnlyList<MechanismStep> Steps(IEnumerable<MechanismEdge> edges) => [.. edges.Select(e => _views.Of(e, query.In))];
    }

    /// <summary>What acts on a concept and on what it acts.</summary>
    /// <exception cref="ArgumentException">The concept is not in the base.</exception>
    public Neighbourhood NeighbourhoodOf(string concept, Stratum asked = Stratum.People) => Neighbourhood.Of(this, Require(concept), asked);

    /// <summary>A claim between what acts on its subject and what its object acts on.</summary>
    /// <exception cref="ArgumentException">The claim is not in the base.</exception>
    public ClaimSurroundings SurroundingsOf(string claim) =>
        ClaimSurroundings.Of(this, KnowledgeBase.FindClaim(claim) ?? throw new ArgumentException($"There is no claim '{claim}' in the base."));

    /// <summary>Every step of the base, claims that state the same step with the same sign as one, in the order of concepts.</summary>
    public IReadOnlyList<MechanismStep> AllSteps(Stratum asked = Stratum.People) =>
        [.. Leading(_ => true, asked).OrderBy(s => s.From, StringComparer.Ordinal).ThenBy(s => s.To, StringComparer.Ordinal).ThenBy(s => s.Sign)];

    /// <summary>The steps of some edges, the best claim of each leading, strongest first.</summary>
    internal IEnumerable<MechanismStep> Leading(Func<MechanismEdge, bool> wanted, Stratum asked) =>
        LeadingEdges(wanted, asked).Select(e => _views.Of(e, asked));

    internal IEnumerable<MechanismEdge> LeadingEdges(Func<MechanismEdge, bool> wanted, Stratum asked) =>
        InOrder(_graph.Edges.Where(e => e.KindOf is null && wanted(e)), asked).DistinctBy(e => (e.From, e.To, e.Sign));

    private static IOrderedEnumerable<MechanismEdge> InOrder(IEnumerable<MechanismEdge> edges, Stratum asked) =>
        edges.OrderByDescending(e => e.Strength(asked)).ThenBy(e => e.BasisRank).ThenBy(e => e.Claim, StringComparer.Ordinal);

    private Concept Require(string id) => KnowledgeBase.FindConcept(id) ?? throw new ArgumentException($"There is no concept '{id}' in the base.");
}
