namespace Evidence.Core.Auditing;

/// <summary>What a rule reads.</summary>
[Flags]
public enum AuditInput
{
    /// <summary>The knowledge base: data/.</summary>
    Base = 1,

    /// <summary>A bibliography.</summary>
    References = 2,

    /// <summary>A text with its citations.</summary>
    Article = 4,
}
