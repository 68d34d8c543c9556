namespace Evidence.Core.Model;

/// <summary>How a synonym relates to its concept.</summary>
public enum SynonymScope
{
    /// <summary>Means the same.</summary>
    [Meaning("Means the same.", "heart attack")]
    Exact,

    /// <summary>Means a part of it.</summary>
    [Meaning("Means a part of it.", "silent infarction")]
    Narrower,

    /// <summary>Means more than it.</summary>
    [Meaning("Means more than it.", "heart trouble")]
    Broader,

    /// <summary>A short form.</summary>
    [Meaning("A short form.", "MI")]
    Abbreviation,
}
