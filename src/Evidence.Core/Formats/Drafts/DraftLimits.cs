namespace Evidence.Core.Formats.Drafts;

/// <summary>How much of somebody's file is read before it is refused with a message.</summary>
public sealed record DraftLimits
{
    /// <summary>The limits where nothing else is said.</summary>
    public static DraftLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Longest text, in UTF-16 units, markup not counted. A book of 300 pages has about 700,000.</summary>
    public int MaxCharacters { get; init; } = 2_000_000;

    /// <summary>Most bytes that the packed parts of one file may unpack to.</summary>
    public long MaxUnpackedBytes { get; init; } = 96L * 1024 * 1024;

    /// <summary>Most pages of a PDF.</summary>
    public int MaxPages { get; init; } = 600;

    /// <summary>Deepest nesting of lists, quotes, tables and other markup.</summary>
    public int MaxNesting { get; init; } = 100;

    /// <summary>Longest time for reading one file; it is looked at between blocks and between pages.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(20);
}
