namespace Evidence.Core.Model;

/// <summary>How closely a study tested the claim as worded.</summary>
public enum Directness
{
    /// <summary>The same people, exposure, comparison and outcome.</summary>
    [Meaning("The same people, exposure, comparison and outcome.", "trial in the disease named")]
    Exact,

    /// <summary>A near match that a reader would accept.</summary>
    [Meaning("A near match that a reader would accept.", "a neighbouring score")]
    High,

    /// <summary>A clear difference that may matter.</summary>
    [Meaning("A clear difference that may matter.", "another host")]
    Moderate,

    /// <summary>Far from the claim.</summary>
    [Meaning("Far from the claim.", "a marker in another disease")]
    Low,
}
