using Evidence.Core.Indexing;

namespace Evidence.Core.Searching;

/// <summary>One reference that answers a query.</summary>
public sealed record LibraryHit
{
    /// <summary>The reference; not curated.</summary>
    public required LibraryReference Reference { get; init; }

    /// <summary>Score; comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>The passage of the abstract that matches best; empty where there is no abstract.</summary>
    public required string Snippet { get; init; }

    /// <summary>What matched in the snippet.</summary>
    public required IReadOnlyList<TextRange> Highlights { get; init; }

    /// <summary>What matched in the title.</summary>
    public required IReadOnlyList<TextRange> TitleHighlights { get; init; }

    /// <summary>The study of the base that it is; null where the base has none.</summary>
    public required string? StudyId { get; init; }

    /// <summary>Ids of the claims that this study is evidence for.</summary>
    public required IReadOnlyList<string> ClaimIds { get; init; }
}
