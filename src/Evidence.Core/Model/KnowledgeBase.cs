using System.Collections.Frozen;

namespace Evidence.Core.Model;

/// <summary>
/// The whole curated base: concepts, studies and claims, with every reference between them resolvable. Immutable and
/// thread-safe. Records stand in the order of their ids.
/// </summary>
public sealed class KnowledgeBase
{
    private static readonly IReadOnlyList<Claim> NoClaims = [];
    private readonly FrozenDictionary<string, Concept> _concepts;
    private readonly FrozenDictionary<string, Study> _studies;
    private readonly FrozenDictionary<string, Claim> _claims;
    private readonly FrozenDictionary<string, string> _formerIds;
    private readonly FrozenDictionary<string, IReadOnlyList<Claim>> _claimsByStudy;
    private readonly FrozenDictionary<string, IReadOnlyList<Claim>> _claimsByConcept;

    /// <summary>Builds the base.</summary>
    /// <exception cref="ArgumentException">An id occurs twice or a reference leads nowhere; validate the records first.</exception>
    public KnowledgeBase(IEnumerable<Concept> concepts, IEnumerable<Study> studies, IEnumerable<Claim> claims)
    {
        Concepts = [.. concepts.OrderBy(c => c.Id, StringComparer.Ordinal)];
        Studies = [.. studies.OrderBy(s => s.Id, StringComparer.Ordinal)];
        Claims = [.. claims.OrderBy(c => c.Id, StringComparer.Ordinal)];
        _concepts = Concepts.ToFrozenDictionary(c => c.Id);
        _studies = Studies.ToFrozenDictionary(s => s.Id);
        _claims = Claims.ToFrozenDictionary(c => c.Id);
        RequireResolved();
        _formerIds = Claims.SelectMany(c => c.FormerIds.Select(f => (f, c.Id))).ToFrozenDictionary(p => p.f, p => p.Id);
        _claimsByStudy = Group(Claims.SelectMany(c => c.Evidence.Select(e => e.Study).Distinct().Select(s => (s, c))));
        _claimsByConcept = Group(Claims.SelectMany(c => new[] { c.Subject, c.Object }.Distinct().Select(id => (id, c))));
    }

    /// <summary>A base without records.</summary>
    public static KnowledgeBase Empty { get; } = new([], [], []);

    /// <summary>All concepts by id.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>All studies by id.</summary>
    public IReadOnlyList<Study> Studies { get; }

    /// <summary>All claims by id.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The concept of an id, or null.</summary>
    public Concept? FindConcept(string id) => _concepts.GetValueOrDefault(id);

    /// <summary>The study of an id, or null.</summary>
    public Study? FindStudy(string id) => _studies.GetValueOrDefault(id);

    /// <summary>The claim of an id or of a former id, or null.</summary>
    public Claim? FindClaim(string id) => _claims.GetValueOrDefault(_formerIds.GetValueOrDefault(id, id));

    /// <summary>The study of an evidence item.</summary>
    public Study StudyOf(EvidenceItem evidence) => _studies[evidence.Study];

    /// <summary>Claims that hold evidence of a study, by id.</summary>
    public IReadOnlyList<Claim> ClaimsOfStudy(string studyId) => _claimsByStudy.GetValueOrDefault(studyId, NoClaims);

    /// <summary>Claims whose subject or object is a concept, by id.</summary>
    public IReadOnlyList<Claim> ClaimsOfConcept(string conceptId) => _claimsByConcept.GetValueOrDefault(conceptId, NoClaims);

    private static FrozenDictionary<string, IReadOnlyList<Claim>> Group(IEnumerable<(string Key, Claim Claim)> pairs) =>
        pairs.GroupBy(p => p.Key).ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<Claim>)[.. g.Select(p => p.Claim)]);

    private void RequireResolved()
    {
        foreach (Claim claim in Claims)
        {
            Require(_concepts.ContainsKey(claim.Subject), claim.Id, claim.Subject);
            Require(_concepts.ContainsKey(claim.Object), claim.Id, claim.Object);
            foreach (EvidenceItem item in claim.Evidence) Require(_studies.ContainsKey(item.Study), claim.Id, item.Study);
            foreach (string id in claim.Narrower.Concat(claim.Opposite)) Require(_claims.ContainsKey(id), claim.Id, id);
        }

        foreach (Concept concept in Concepts)
            foreach (string id in concept.Broader.Concat(concept.Opposite)) Require(_concepts.ContainsKey(id), concept.Id, id);
    }

    private static void Require(bool found, string from, string id)
    {
        if (!found) throw new ArgumentException($"Record '{from}' refers to '{id}', which is not in the base.");
    }
}
