using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Evidence.Web.Operation;

namespace Evidence.Web;

/// <summary>Settings of the section "Evidence"; unknown keys and values out of range stop the start with a message. docs/operations.md lists them from here.</summary>
internal sealed class EvidenceOptions
{
    public const string Section = "Evidence";

    [Description("The folder with concepts, studies and claims. Unset: the nearest `data` at or above the working folder, then the program's own.")]
    public string? Data { get; set; }

    [Description("The folder that keeps the index. Unset: `artifacts/index` beside the data.")]
    public string? Index { get; set; }

    [Description("The folder of a sentence-embedding model (config.json, tokenizer.json or vocab.txt, model.safetensors), by which the library is ranked where it has vectors of it. Unset: the one installed in `models`, at or above the working folder or the program, if it is there.")]
    public string? Model { get; set; }

    [Description("Build the index at the start when there is none or the data has changed. Off for a service that only reads.")]
    public bool BuildAtStart { get; set; } = true;

    [Description("How often to look for a new generation, in milliseconds.")]
    [Range(50, 3_600_000)]
    public int WatchIntervalMs { get; set; } = 1000;

    [Description("Longest time a search may take, in milliseconds. Of the base, what was found by then is answered and said to be incomplete; a search of the library is stopped and answered with 503.")]
    [Range(10, 60_000)]
    public int SearchDeadlineMs { get; set; } = 2000;

    [Description("Longest query that is read, in characters; a longer one is refused with a message.")]
    [Range(10, 8000)]
    public int MaxQueryLength { get; set; } = 2000;

    [Description("Longest time a check may take, in milliseconds.")]
    [Range(100, 600_000)]
    public int CheckDeadlineMs { get; set; } = 30_000;

    [Description("Articles that are checked, and lists of the library that are taken away, at the same time, so many of each; four times as many wait, more are refused with 429. One address may hold half of them.")]
    [Range(1, 64)]
    public int ChecksAtOnce { get; set; } = 4;

    [Description("Requests that one address (of IPv6: one /64) may send in a minute; more are refused with 429.")]
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 600;

    [Description("Count requests from this machine too. Off, because a person on their own machine needs no limit.")]
    public bool LimitLoopback { get; set; }

    [Description("Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed. Unset: nobody's. Behind a proxy this must be set, or every visitor counts as the proxy.")]
    [Networks]
    public string? TrustedProxies { get; set; }

    [Description("Connections at the same time; more are closed at once.")]
    [Range(1, 100_000)]
    public int MaxConnections { get; set; } = 1000;

    [Description("Longest time until the headers of a request are there, in milliseconds.")]
    [Range(500, 120_000)]
    public int HeadersTimeoutMs { get; set; } = 10_000;

    [Description("Longest time until the body of a request is there, in milliseconds.")]
    [Range(500, 3_600_000)]
    public int BodyTimeoutMs { get; set; } = 300_000;

    [Description("Slowest rate at which a body may come and an answer may be taken, in bytes a second.")]
    [Range(1, 1_000_000)]
    public int MinBytesPerSecond { get; set; } = 240;

    [Description("How long a connection may stay slower than that, in milliseconds.")]
    [Range(1001, 600_000)]
    public int SlowGraceMs { get; set; } = 5000;

    [Description("Longest time that requests under way have to end when the service is stopped, in milliseconds.")]
    [Range(0, 600_000)]
    public int ShutdownTimeoutMs { get; set; } = 30_000;
}
