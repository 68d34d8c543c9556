using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>From where to where, and what may be walked.</summary>
public sealed record PathQuery
{
    /// <summary>The most steps that may be asked for.</summary>
    public const int MostSteps = 8;

    /// <summary>The most paths that may be asked for.</summary>
    public const int MostPaths = 100;

    /// <summary>Id of the concept at which paths start.</summary>
    public required string From { get; init; }

    /// <summary>Id of the concept at which they end.</summary>
    public required string To { get; init; }

    /// <summary>Most steps of a path, 1 to <see cref="MostSteps"/>.</summary>
    public int MaxSteps { get; init; } = 6;

    /// <summary>The living system whose certainty counts.</summary>
    public Stratum In { get; init; } = Stratum.People;

    /// <summary>Walk only steps that a study in people shows directly.</summary>
    public bool PeopleOnly { get; init; }

    /// <summary>Walk only steps that a study shows.</summary>
    public bool ShownOnly { get; init; }

    /// <summary>Also walk claims whose verdict is contradicted.</summary>
    public bool WithContradicted { get; init; }

    /// <summary>Let a claim on one kind of a thing lead on to the thing as a whole, not only at the end; such steps are marked.</summary>
    public bool WithKinds { get; init; }

    /// <summary>Let a claim on a kind of the thing at the end be the last step; <see cref="CausalMap.FindPaths"/> sets it where no claim ends at the thing itself.</summary>
    internal bool EndsAtKinds { get; init; }

    /// <summary>Ids of concepts that no path may touch.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Id of a concept that every path must pass through, or null.</summary>
    public string? Through { get; init; }

    /// <summary>Least certainty of each step in the living system asked for; null for any.</summary>
    public Certainty? AtLeast { get; init; }

    /// <summary>Most paths to give, 1 to <see cref="MostPaths"/>.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>What may be walked, whatever its place on the path.</summary>
    internal bool Walks(MechanismEdge edge) =>
        MayStand(edge)
        && (WithContradicted || !(edge.ContradictedIn.Contains(In) || edge.ContradictedIn.Contains(edge.Own)))
        && (!PeopleOnly || edge.ShownIn.Contains(Stratum.People))
        && (!ShownOnly || edge.Basis == StepBasis.Shown)
        && (AtLeast is not { } least || edge.Certainties[(int)In] >= least);

    /// <summary>Whether the step names what the claim names, or a broader thing where that is allowed.</summary>
    internal bool MayStand(MechanismEdge edge) => edge.KindOf is null || WithKinds || (EndsAtKinds && edge.To == To);
}
