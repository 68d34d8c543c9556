namespace Evidence.Core.Appraisal;

/// <summary>What part one evidence item plays in the appraisal of a stratum.</summary>
public enum EvidenceRole
{
    /// <summary>Speaks for the claim.</summary>
    Pro,

    /// <summary>Speaks against the claim.</summary>
    Con,

    /// <summary>Part agrees, part does not: no side.</summary>
    Mixed,

    /// <summary>Cannot tell: no side.</summary>
    Inconclusive,

    /// <summary>Too far from the claim to make a side.</summary>
    Indirect,

    /// <summary>Shown for context, counted nowhere.</summary>
    Background,

    /// <summary>Only title or bibliography was read: shown, counted nowhere.</summary>
    NotRead,

    /// <summary>Taken out because of an active retraction.</summary>
    Retracted,

    /// <summary>Already inside a review that speaks: silent beside it.</summary>
    InsideReview,
}
