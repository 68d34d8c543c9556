using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A waiver that no longer holds, or never did.</summary>
internal sealed class WaivedExpired : AuditRule
{
    public override RuleDescription Description { get; } = new("WAIVED-EXPIRED", Severity.Error, "Waiver without reason or past its end",
        "A waiver is a decision for a time and with a reason; without both it only hides.", "Look at the finding again: mend it, or renew the waiver with a reason and an end.", "{rule: ID-MISSING, target: smith2019, reason: No DOI was given to it., until: 2020-01-01}");

    public override string Clean => "{rule: ID-MISSING, target: smith2019, reason: No DOI was given to it., until: 2999-01-01}";

    public override AuditInput Reads => AuditInput.Base | AuditInput.References | AuditInput.Article;
}
