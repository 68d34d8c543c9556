using Evidence.Core.Model;

namespace Evidence.Core.Searching;

/// <summary>The order of hits. Ties: score, then id.</summary>
public enum SortOrder
{
    /// <summary>Best match first.</summary>
    [Meaning("Best match first.")]
    Relevance,

    /// <summary>Claims of the highest certainty first; records without a verdict last.</summary>
    [Meaning("Claims of the highest certainty first; records without a verdict last.")]
    Certainty,

    /// <summary>Latest study first; of a claim, the latest it rests on.</summary>
    [Meaning("Latest study first; of a claim, the latest it rests on.")]
    Year,

    /// <summary>Claims with the most independent groups of evidence first.</summary>
    [Meaning("Claims with the most independent groups of evidence first.")]
    Groups,
}
