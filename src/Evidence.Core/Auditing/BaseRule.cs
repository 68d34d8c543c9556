namespace Evidence.Core.Auditing;

/// <summary>A rule that looks at the whole base.</summary>
internal abstract class BaseRule : AuditRule
{
    public override AuditInput Reads => AuditInput.Base;

    /// <summary>Looks at the base, calling <see cref="RuleReport.Checked"/> for each record that it looked at.</summary>
    public abstract void Check(BaseInAudit audited, RuleReport report);
}
