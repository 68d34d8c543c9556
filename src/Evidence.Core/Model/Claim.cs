using System.ComponentModel;

namespace Evidence.Core.Model;

/// <summary>One checkable sentence and the evidence on it. It never holds a typed-in verdict: that is derived.</summary>
public sealed record Claim
{
    [Description("Slug: lower-case letters, digits and hyphens; never changes; equals the file name.")]
    public required string Id { get; init; }

    [Description("One checkable sentence in plain words.")]
    public required string Text { get; init; }

    [Description("Id of the concept that acts or is measured.")]
    public required string Subject { get; init; }

    [Description("How the subject bears on the object.")]
    public required Relation Relation { get; init; }

    [Description("Id of the concept it bears on.")]
    public required string Object { get; init; }

    [Description("Where the object is said to go.")]
    public required Sign Sign { get; init; }

    [Description("How strongly the sentence speaks.")]
    public required ClaimStrength Assertion { get; init; }

    [Description("Whom it speaks of.")]
    public required Population Population { get; init; }

    [Description("What kind of result it is about.")]
    public required OutcomeKind OutcomeKind { get; init; }

    [Description("What the record is for.")]
    public ClaimStatus Status { get; init; } = ClaimStatus.Current;

    [Description("What studies say of it.")]
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    [Description("Ids of claims that say it of a part or under a condition.")]
    public IReadOnlyList<string> Narrower { get; init; } = [];

    [Description("Ids of claims that say the opposite.")]
    public IReadOnlyList<string> Opposite { get; init; } = [];

    [Description("Other sentences that say the same, in our own words; the check of an article lays them beside a sentence too.")]
    public IReadOnlyList<string> AlsoSaid { get; init; } = [];

    [Description("Sentences that say the contrary, in our own words, for the same use.")]
    public IReadOnlyList<string> ContrarySaid { get; init; } = [];

    [Description("Ids under which it was known before.")]
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    [Description("What else a reader should know.")]
    public string? Note { get; init; }
}
