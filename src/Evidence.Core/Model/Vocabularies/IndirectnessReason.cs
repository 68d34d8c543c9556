namespace Evidence.Core.Model;

/// <summary>Why a study is not a direct test of the claim.</summary>
public enum IndirectnessReason
{
    /// <summary>Other people or another species.</summary>
    [Meaning("Other people or another species.", "mice, where people are meant")]
    Population,

    /// <summary>Another exposure or dose.</summary>
    [Meaning("Another exposure or dose.", "a mixture instead of the strain")]
    Exposure,

    /// <summary>Another comparison.</summary>
    [Meaning("Another comparison.", "no untreated group")]
    Comparator,

    /// <summary>Another outcome.</summary>
    [Meaning("Another outcome.", "lung, where the heart is meant")]
    Outcome,

    /// <summary>A stand-in was measured.</summary>
    [Meaning("A stand-in was measured.", "a kit that catches other proteins")]
    Surrogate,
}
