using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>
/// What is supposed of the evidence: studies left out, all evidence of some designs left out, notices added to studies.
/// Nothing is changed by it; it makes another base beside the one that stands. Immutable and thread-safe.
/// </summary>
public sealed record Supposition
{
    /// <summary>Ids of studies whose evidence is left out.</summary>
    public IReadOnlyCollection<string> WithoutStudies { get; init; } = [];

    /// <summary>Designs whose evidence is left out; the design of the part that bears on the claim decides.</summary>
    public IReadOnlyCollection<Design> WithoutDesigns { get; init; } = [];

    /// <summary>Notices added to studies, by study id, such as a retraction that is feared or has just appeared.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Notice>> Notices { get; init; } = new Dictionary<string, IReadOnlyList<Notice>>();

    /// <summary>True when it supposes nothing.</summary>
    public bool IsEmpty => WithoutStudies.Count + WithoutDesigns.Count + Notices.Count == 0;

    /// <summary>Supposes that studies were retracted.</summary>
    /// <param name="studies">Their ids.</param>
    /// <param name="source">Where the retraction was seen, or that it is supposed.</param>
    public static Supposition Retracted(IEnumerable<string> studies, string source) => new()
    {
        Notices = studies.Distinct().ToDictionary(id => id, id => (IReadOnlyList<Notice>)[new Notice { Kind = NoticeKind.Retraction, Source = source }], StringComparer.Ordinal),
    };

    /// <summary>
    /// The base as it would be. Records that nothing bears on stay the same objects. A study that is left out keeps its
    /// record, and a review that includes it still does: only its evidence on claims goes.
    /// </summary>
    /// <exception cref="ArgumentException">A study is not in the base.</exception>
    public KnowledgeBase Apply(KnowledgeBase records)
    {
        if (WithoutStudies.Concat(Notices.Keys).FirstOrDefault(id => records.FindStudy(id) is null) is { } unknown)
            throw new ArgumentException($"There is no study '{unknown}' in the base.");
        if (IsEmpty) return records;
        HashSet<string> studies = [.. WithoutStudies];
        HashSet<Design> designs = [.. WithoutDesigns];
        return new KnowledgeBase(
            records.Concepts,
            records.Studies.Select(s => Notices.TryGetValue(s.Id, out IReadOnlyList<Notice>? added) ? s with { Notices = [.. s.Notices, .. added] } : s),
            records.Claims.Select(Without));

        Claim Without(Claim claim)
        {
            EvidenceItem[] kept = [.. claim.Evidence.Where(e => !studies.Contains(e.Study) && !designs.Contains(e.Design ?? records.StudyOf(e).Design))];
            return kept.Length == claim.Evidence.Count ? claim : claim with { Evidence = kept };
        }
    }

    /// <summary>True when it bears on a claim: some of its evidence is left out or its study gets a notice.</summary>
    public bool Touches(Claim claim, KnowledgeBase records) => claim.Evidence.Any(e =>
        WithoutStudies.Contains(e.Study) || Notices.ContainsKey(e.Study) || WithoutDesigns.Contains(e.Design ?? records.StudyOf(e).Design));
}
