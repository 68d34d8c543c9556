using System.ComponentModel;

namespace Evidence.Core.Model;

/// <summary>What one study says of one claim.</summary>
public sealed record EvidenceItem
{
    [Description("Id of the study.")]
    public required string Study { get; init; }

    [Description("What its result says of the claim as worded.")]
    public required Stance Stance { get; init; }

    [Description("How closely it tested the claim. Distance goes here, never into the stance.")]
    public required Directness Directness { get; init; }

    [Description("Why it is not exact.")]
    public IReadOnlyList<IndirectnessReason> Reasons { get; init; } = [];

    [Description("For a causal step: on what it rests.")]
    public StepBasis? Basis { get; init; }

    [Description("What it found on this claim, in our own words.")]
    public required string Finding { get; init; }

    [Description("Where in the paper: abstract, a table or figure, or not-recorded. Never made up.")]
    public string Locator { get; init; } = "not-recorded";

    [Description("Design of the part of the paper that bears on this claim, where it differs from the study's.")]
    public Design? Design { get; init; }

    [Description("Living things of that part, where they differ from the study's.")]
    public IReadOnlyList<Organism> Organism { get; init; } = [];

    [Description("Size of that part, where it differs from the study's; give it without n where that size is not known.")]
    public Sample? Sample { get; init; }

    [Description("The figure, where one is known.")]
    public Effect? Effect { get; init; }

    [Description("Reasons to trust this result less.")]
    public IReadOnlyList<Concern> Concerns { get; init; } = [];

    [Description("Reasons to trust this result more.")]
    public IReadOnlyList<Upgrade> Upgrades { get; init; } = [];

    [Description("What else a reader should know.")]
    public string? Note { get; init; }
}
