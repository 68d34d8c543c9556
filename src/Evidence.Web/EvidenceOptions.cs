using System.ComponentModel.DataAnnotations;

namespace Evidence.Web;

/// <summary>Settings of the section "Evidence"; unknown keys and values out of range stop the start with a message.</summary>
internal sealed class EvidenceOptions
{
    public const string Section = "Evidence";

    /// <summary>The folder with concepts, studies and claims; the nearest 'data' at or above the working folder when empty.</summary>
    public string? Data { get; set; }

    /// <summary>The folder that keeps the index; artifacts/index beside data/ when empty.</summary>
    public string? Index { get; set; }

    /// <summary>Build the index at the start when there is none or data/ has changed. Off for a server that only reads.</summary>
    public bool BuildAtStart { get; set; } = true;

    /// <summary>How often to look for a new generation, in milliseconds.</summary>
    [Range(50, 3_600_000)]
    public int WatchIntervalMs { get; set; } = 1000;

    /// <summary>Longest time a search may take, in milliseconds.</summary>
    [Range(10, 60_000)]
    public int SearchDeadlineMs { get; set; } = 2000;

    /// <summary>Longest query that is read, in characters; a longer one is refused with a message.</summary>
    [Range(10, 8000)]
    public int MaxQueryLength { get; set; } = 2000;

    /// <summary>Requests that one address may send in a minute.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>Longest time a check may take, in milliseconds.</summary>
    [Range(100, 600_000)]
    public int CheckDeadlineMs { get; set; } = 30_000;

    /// <summary>Articles that are checked at the same time; more wait, and a long queue is refused with 429.</summary>
    [Range(1, 64)]
    public int ChecksAtOnce { get; set; } = 4;

    /// <summary>Count requests from this machine too; off because a person on their own machine needs no limit.</summary>
    public bool LimitLoopback { get; set; }
}
