using System.ComponentModel;

namespace Evidence.Core.Model;

/// <summary>Where the facts of a study were confirmed, and which could not be.</summary>
public sealed record Provenance
{
    [Description("True when title, journal, year, an identifier or the authors, and the finding were seen on a public page.")]
    public bool Verified { get; init; }

    [Description("Addresses of the pages on which they were seen.")]
    public IReadOnlyList<string> ConfirmedAt { get; init; } = [];

    [Description("Names of the fields that could not be confirmed; shown so to every reader.")]
    public IReadOnlyList<string> Unconfirmed { get; init; } = [];
}
