using Evidence.Core.Auditing.Rules;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>The catalogue of the audit.</summary>
public static class AuditRules
{
    internal static IReadOnlyList<ReferenceRule> OfReferences { get; } =
    [
        new IdSyntax(), new IdConfused(), new MetaMismatch(), new MetaFuture(), new Retracted(), new IdMissing(), new IdShared(), new Duplicate(),
        new ConcernRaised(), new Corrected(), new Preprint(), new Old(), new Commercial(), new Unverified(),
    ];

    internal static IReadOnlyList<BaseRule> OfBase { get; } =
    [
        new NoEvidence(), new OrphanStudy(), new SecondarySource(), new ConceptAbsent(), new DesignMissing(), new OrganismMissing(),
        new LocatorMissing(), new SourceAbstract(), new NumberMissing(), new SingleGroup(),
    ];

    internal static ClaimFalls ClaimFalls { get; } = new();

    internal static NoticeStale NoticeStale { get; } = new();

    /// <summary>Every rule, gravest first, then by id.</summary>
    public static IReadOnlyList<AuditRule> All { get; } =
        [.. OfReferences.Concat<AuditRule>(OfBase).Concat([ClaimFalls, NoticeStale, new WaivedExpired(), new WaiverUnused()])
            .OrderByDescending(r => r.Description.Severity).ThenBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>Descriptions of every rule and of what the readers report, for SARIF and lists.</summary>
    public static IReadOnlyList<RuleDescription> Descriptions { get; } = [.. All.Select(r => r.Description), .. Formats.FormatRules.All];

    /// <summary>The rule of an id, or null.</summary>
    public static AuditRule? Find(string id) => All.FirstOrDefault(r => r.Id == id);

    internal static RuleDescription Describe<T>() where T : AuditRule => All.OfType<T>().Single().Description;
}
