using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>
/// A rule of the audit: what it says, what it reads, and a pair of examples that are its tests. The description's example
/// breaks it; <see cref="Clean"/> does not.
/// </summary>
public abstract class AuditRule
{
    /// <summary>Id, severity, what, why and how to mend.</summary>
    public abstract RuleDescription Description { get; }

    /// <summary>What it reads.</summary>
    public abstract AuditInput Reads { get; }

    /// <summary>An example like the description's that the rule leaves alone.</summary>
    public abstract string Clean { get; }

    /// <summary>Id of the rule.</summary>
    public string Id => Description.Id;
}
