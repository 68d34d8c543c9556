using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A waiver that matches no finding.</summary>
internal sealed class WaiverUnused : AuditRule
{
    public override RuleDescription Description { get; } = new("WAIVER-UNUSED", Severity.Warning, "Waiver that matches nothing",
        "What it waived was mended, or its rule or target is mistyped and it never held.", "Remove it, or mend its rule and target.", "{rule: ID-MISSING, target: nobody, reason: No DOI was given to it., until: 2999-01-01}");

    public override string Clean => "{rule: ID-MISSING, target: a, reason: No DOI was given to it., until: 2999-01-01}";

    public override AuditInput Reads => AuditInput.Base | AuditInput.References | AuditInput.Article;
}
