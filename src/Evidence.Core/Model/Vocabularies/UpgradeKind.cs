namespace Evidence.Core.Model;

/// <summary>Why trust in one result is raised.</summary>
public enum UpgradeKind
{
    /// <summary>Ratio above 2 or below 0.5.</summary>
    [Meaning("Ratio above 2 or below 0.5.", "odds ratio 3.1")]
    LargeEffect,

    /// <summary>More exposure, more effect.</summary>
    [Meaning("More exposure, more effect.", "rises over three doses")]
    DoseResponse,

    /// <summary>Known confounders would have hidden the effect.</summary>
    [Meaning("Known confounders would have hidden the effect.", "the sicker group did better")]
    OpposingConfounding,
}
