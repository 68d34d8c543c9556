namespace Evidence.Core.Model;

/// <summary>How grave a concern is.</summary>
public enum ConcernLevel
{
    /// <summary>Takes one level off.</summary>
    [Meaning("Takes one level off.", "open label")]
    Serious,

    /// <summary>Takes two levels off.</summary>
    [Meaning("Takes two levels off.", "data doubted")]
    VerySerious,
}
