using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>What became of one entry of a bibliography.</summary>
/// <param name="Entry">Its name in reports.</param>
/// <param name="Position">Where it stands.</param>
public sealed record ImportedEntry(string Entry, SourcePosition Position)
{
    /// <summary>Id of the new study; null where none is made.</summary>
    public string? NewId { get; init; }

    /// <summary>The new study's file; null where none is made.</summary>
    public string? Text { get; init; }

    /// <summary>Id of the study of the base that the entry is; null where it is none.</summary>
    public string? Known { get; init; }

    /// <summary>Why no study is made of it, or what to look at; null where there is nothing to say.</summary>
    public string? Remark { get; init; }
}
