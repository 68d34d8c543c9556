namespace Evidence.Core.Model;

/// <summary>What a sample size counts.</summary>
public enum SampleUnit
{
    /// <summary>People.</summary>
    [Meaning("People.", "114 adults")]
    Participants,

    /// <summary>Animals.</summary>
    [Meaning("Animals.", "20 mice")]
    Animals,

    /// <summary>Specimens, possibly several from one source.</summary>
    [Meaning("Specimens, possibly several from one source.", "114 blood samples")]
    Samples,

    /// <summary>Studies pooled.</summary>
    [Meaning("Studies pooled.", "18 cohorts")]
    Studies,
}
