namespace Evidence.Core.Model;

/// <summary>Why trust in one result is lowered.</summary>
public enum ConcernKind
{
    /// <summary>The way it was done can mislead.</summary>
    [Meaning("The way it was done can mislead.", "no blinding")]
    RiskOfBias,

    /// <summary>Results within it disagree.</summary>
    [Meaning("Results within it disagree.", "high heterogeneity")]
    Inconsistency,

    /// <summary>It stands for something else.</summary>
    [Meaning("It stands for something else.", "a surrogate marker")]
    Indirectness,

    /// <summary>Its figures are too uncertain.</summary>
    [Meaning("Its figures are too uncertain.", "interval spans benefit and harm")]
    Imprecision,

    /// <summary>Missing results are likely.</summary>
    [Meaning("Missing results are likely.", "funnel asymmetry")]
    PublicationBias,
}
