namespace Evidence.Core.Model;

/// <summary>On what a causal step rests.</summary>
public enum StepBasis
{
    /// <summary>An experiment or measurement shows the step itself.</summary>
    [Meaning("An experiment or measurement shows the step itself.", "blocking the receptor removes the effect")]
    Shown,

    /// <summary>A review reports it.</summary>
    [Meaning("A review reports it.", "stated in an overview")]
    Reviewed,

    /// <summary>Follows from two results, not tested as a step.</summary>
    [Meaning("Follows from two results, not tested as a step.", "A and B changed together")]
    Inferred,

    /// <summary>Put forward as an idea.</summary>
    [Meaning("Put forward as an idea.", "authors suggest")]
    Proposed,

    /// <summary>Only the title was seen.</summary>
    [Meaning("Only the title was seen.", "abstract not read")]
    TitleOnly,
}
