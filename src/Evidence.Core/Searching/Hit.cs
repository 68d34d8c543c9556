using Evidence.Core.Model;

namespace Evidence.Core.Searching;

/// <summary>One record that answers a query.</summary>
public sealed record Hit
{
    /// <summary>Id of the record.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>Statement, title or label.</summary>
    public required string Title { get; init; }

    /// <summary>Score; comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>Verdict, for claims.</summary>
    public required Verdict? Verdict { get; init; }

    /// <summary>Indicative certainty, for claims.</summary>
    public required Certainty? Certainty { get; init; }

    /// <summary>The passage that matches best; empty where the title says it all.</summary>
    public required string Snippet { get; init; }

    /// <summary>What matched in the snippet.</summary>
    public required IReadOnlyList<TextRange> Highlights { get; init; }

    /// <summary>What matched in the title.</summary>
    public required IReadOnlyList<TextRange> TitleHighlights { get; init; }
}
