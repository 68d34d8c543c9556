using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>The base as rules look at it: records, verdicts, places.</summary>
internal sealed record BaseInAudit(AuditContext Context, BasePlaces Places)
{
    public KnowledgeBase Records => Context.Records;

    /// <summary>Claims that say something of the world, with their evidence and the path of each item.</summary>
    public IEnumerable<(Claim Claim, EvidenceItem Item, string Path)> Evidence =>
        Records.Claims.SelectMany(c => c.Evidence.Select((e, i) => (c, e, $"evidence[{i}]")));
}
