using Evidence.Core.Appraisal;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>One step of a path, as a reader needs it. It always has the claim that states it.</summary>
public sealed record MechanismStep
{
    /// <summary>Id of the claim behind the step.</summary>
    public required string Claim { get; init; }

    /// <summary>What the claim says.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the concept that acts or is measured.</summary>
    public required string From { get; init; }

    /// <summary>Its name.</summary>
    public required string FromLabel { get; init; }

    /// <summary>Id of the concept it bears on.</summary>
    public required string To { get; init; }

    /// <summary>Its name.</summary>
    public required string ToLabel { get; init; }

    /// <summary>Where the claim speaks of a kind of <see cref="To"/> only: that kind. Else null.</summary>
    public required ConceptName? KindOf { get; init; }

    /// <summary>How the first bears on the second.</summary>
    public required Relation Relation { get; init; }

    /// <summary>The sign of the step; none where no cause is stated.</summary>
    public required PathSign Sign { get; init; }

    /// <summary>How certain it is that the step holds in the living system asked for.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>The verdict on the claim in the living system asked for.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The living system in which the step is best judged.</summary>
    public required Stratum Own { get; init; }

    /// <summary>How certain it is that the step holds there.</summary>
    public required Certainty OwnCertainty { get; init; }

    /// <summary>The verdict on the claim there.</summary>
    public required Verdict OwnVerdict { get; init; }

    /// <summary>On what the step rests; null where nobody shows, tells, infers or proposes it.</summary>
    public required StepBasis? Basis { get; init; }

    /// <summary>Living systems in which a study shows it directly.</summary>
    public required IReadOnlyList<Stratum> ShownIn { get; init; }

    /// <summary>Living things in which it was shown.</summary>
    public required IReadOnlyList<Organism> Organisms { get; init; }

    /// <summary>Laboratory models in which it was shown.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>Independent groups that show it.</summary>
    public required int Groups { get; init; }

    /// <summary>Results that go against it.</summary>
    public required IReadOnlyList<ContraryEvidence> Contrary { get; init; }

    /// <summary>Claims between the same concepts, or recorded as opposite, that say otherwise.</summary>
    public required IReadOnlyList<ClaimSummary> Otherwise { get; init; }

    /// <summary>Other claims that state the same step with the same sign.</summary>
    public required IReadOnlyList<ClaimSummary> Also { get; init; }
}
