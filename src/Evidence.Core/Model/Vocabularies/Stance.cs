namespace Evidence.Core.Model;

/// <summary>What a result says of the claim as worded.</summary>
public enum Stance
{
    /// <summary>Agrees with the claim.</summary>
    [Meaning("Agrees with the claim.", "the group differed as claimed")]
    Supports,

    /// <summary>The effect goes the other way.</summary>
    [Meaning("The effect goes the other way.", "lower, where the claim says higher")]
    Contradicts,

    /// <summary>Looked, with enough power, and found none.</summary>
    [Meaning("Looked, with enough power, and found none.", "interval excludes a relevant effect")]
    NoEffect,

    /// <summary>Part agrees and part does not.</summary>
    [Meaning("Part agrees and part does not.", "two of four outcomes")]
    Mixed,

    /// <summary>Cannot tell.</summary>
    [Meaning("Cannot tell.", "too small, p = 0.06")]
    Inconclusive,

    /// <summary>Bears on the subject but not on the truth of the claim.</summary>
    [Meaning("Bears on the subject but not on the truth of the claim.", "a review recounts it")]
    Background,
}
