using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>What an import did with everything it read.</summary>
public sealed record ImportReport
{
    /// <summary>Entries read, those before a resumption included.</summary>
    public required long Read { get; init; }

    /// <summary>References that are new in the library.</summary>
    public required long Added { get; init; }

    /// <summary>References that were there and gained facts they lacked.</summary>
    public required long Completed { get; init; }

    /// <summary>References that were there and gained nothing.</summary>
    public required long Known { get; init; }

    /// <summary>Entries left out because neither an identifier nor a title tells them from others.</summary>
    public required long Nameless { get; init; }

    /// <summary>Entries that an earlier run, cut off, had taken in already.</summary>
    public required long Resumed { get; init; }

    /// <summary>Files whose format nobody knows.</summary>
    public required IReadOnlyList<string> UnknownFiles { get; init; }

    /// <summary>How often each rule of reading was met.</summary>
    public required IReadOnlyDictionary<string, int> Faults { get; init; }

    /// <summary>The first few findings of each rule.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The generation that is live now; null where nothing was changed.</summary>
    public required LibraryManifest? Manifest { get; init; }
}
