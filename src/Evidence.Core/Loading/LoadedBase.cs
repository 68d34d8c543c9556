using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>What the files of a base hold: every record that could be bound, and every fault of form that was met.</summary>
public sealed record LoadedBase
{
    /// <summary>Full path of the folder.</summary>
    public required string Folder { get; init; }

    /// <summary>SHA-256 over the names and bytes of all files read, in lower-case hex; equal folders have equal hashes.</summary>
    public required string Hash { get; init; }

    /// <summary>Concepts in the order of the files.</summary>
    public required IReadOnlyList<LoadedRecord<Concept>> Concepts { get; init; }

    /// <summary>Studies in the order of the files.</summary>
    public required IReadOnlyList<LoadedRecord<Study>> Studies { get; init; }

    /// <summary>Claims in the order of the files.</summary>
    public required IReadOnlyList<LoadedRecord<Claim>> Claims { get; init; }

    /// <summary>Ids of records that could not be bound; references to them are not reported a second time.</summary>
    public required IReadOnlySet<string> BrokenIds { get; init; }

    /// <summary>Faults of form.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The base as one object. Call it only when loading and validation have reported no error.</summary>
    public KnowledgeBase ToKnowledgeBase() =>
        new(Concepts.Select(c => c.Record), Studies.Select(s => s.Record), Claims.Select(c => c.Record));
}
