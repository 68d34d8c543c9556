namespace Evidence.Core.Auditing;

/// <summary>A rule that looks at one entry of a bibliography, or at the bibliography of one study of the base.</summary>
internal abstract class ReferenceRule : AuditRule
{
    public override AuditInput Reads => AuditInput.Base | AuditInput.References;

    /// <summary>Looks at an entry: reports, says that it could not check, or does neither where all is well.</summary>
    public abstract void Check(ReferenceInAudit item, RuleReport report);
}
