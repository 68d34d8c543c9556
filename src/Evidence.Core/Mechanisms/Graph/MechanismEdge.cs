using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>
/// A claim as an edge of the causal graph. There is no edge without a claim: the constructor wants its id, and
/// <see cref="MechanismGraph"/> makes edges from claims only. Immutable.
/// </summary>
public sealed record MechanismEdge
{
    private static readonly Certainty[] Unrated = new Certainty[Enum.GetValues<Stratum>().Length];

    /// <summary>An edge that a claim states.</summary>
    /// <exception cref="ArgumentException">An id is missing.</exception>
    public MechanismEdge(string from, string to, string claim)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        ArgumentException.ThrowIfNullOrWhiteSpace(to);
        ArgumentException.ThrowIfNullOrWhiteSpace(claim);
        (From, To, Claim) = (from, to, claim);
    }

    /// <summary>Id of the concept that acts or is measured.</summary>
    public string From { get; }

    /// <summary>Id of the concept it bears on.</summary>
    public string To { get; }

    /// <summary>Id of the claim that states it.</summary>
    public string Claim { get; }

    /// <summary>Its sign; none where the claim states no cause.</summary>
    public required PathSign Sign { get; init; }

    /// <summary>How certain it is that the step holds, in people, animals and cells; not rated where the evidence leans against it.</summary>
    public IReadOnlyList<Certainty> Certainties { get; init; } = Unrated;

    /// <summary>The living system in which it is best judged: that of the claim, or where nothing counts there, the most certain one.</summary>
    public Stratum Own { get; init; }

    /// <summary>The best that it rests on; null where nobody shows, infers or proposes it.</summary>
    public StepBasis? Basis { get; init; }

    /// <summary>The living systems in which at least one independent group shows it directly.</summary>
    public IReadOnlyList<Stratum> ShownIn { get; init; } = [];

    /// <summary>The living systems in which the verdict on the claim is contradicted.</summary>
    public IReadOnlyList<Stratum> ContradictedIn { get; init; } = [];

    /// <summary>The concept that the claim really names as its object, where <see cref="To"/> is a broader one; else null.</summary>
    public string? KindOf { get; init; }

    /// <summary>Its rank as a link: certainty in the stratum asked for first, in its own second. Higher is stronger.</summary>
    internal int Strength(Stratum asked) => ((int)Certainties[(int)asked] * 8) + (int)Certainties[(int)Own];

    /// <summary>Its rank by what it rests on; lower is better.</summary>
    internal int BasisRank => Basis is { } basis ? (int)basis : WorstBasisRank;

    /// <summary>The rank of an edge that rests on nothing.</summary>
    internal static int WorstBasisRank { get; } = Enum.GetValues<StepBasis>().Length;
}
