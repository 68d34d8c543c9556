namespace Evidence.Core.Model;

/// <summary>The kinds of record that a base holds and a search returns.</summary>
public enum RecordKind
{
    /// <summary>A statement with its evidence.</summary>
    [Meaning("A checkable statement with its evidence.", "a claim page")]
    Claim,

    /// <summary>A paper.</summary>
    [Meaning("A paper that claims cite.", "a study page")]
    Study,

    /// <summary>A thing that claims speak of.</summary>
    [Meaning("A thing, process, microbe or disease that claims speak of.", "a concept page")]
    Concept,
}
