using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>How one concept would reach another, as far as the base knows.</summary>
public sealed record PathAnswer
{
    /// <summary>Id of the concept at which paths start.</summary>
    public required string From { get; init; }

    /// <summary>Its name.</summary>
    public required string FromLabel { get; init; }

    /// <summary>Id of the concept at which they end.</summary>
    public required string To { get; init; }

    /// <summary>Its name.</summary>
    public required string ToLabel { get; init; }

    /// <summary>What was allowed to be walked.</summary>
    public required PathFilters Filters { get; init; }

    /// <summary>The paths, best first.</summary>
    public required IReadOnlyList<MechanismPath> Paths { get; init; }

    /// <summary>True when there are more paths than were asked for.</summary>
    public required bool HasMore { get; init; }

    /// <summary>False where the search gave up before it had seen every path.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Where the chain breaks in people; null where it does not, or where there is no chain at all.</summary>
    public required PathBreak? Broken { get; init; }

    /// <summary>True when a chain exists of which every step is shown in people.</summary>
    public required bool IsWholeInPeople { get; init; }

    /// <summary>Loops that touch the paths given.</summary>
    public required IReadOnlyList<FeedbackLoop> Loops { get; init; }

    /// <summary>What else a reader should know, in sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>The filters of a path query as they stand in its answer; EndsAtKinds where chains end at kinds of the end, since none reaches the thing itself.</summary>
public sealed record PathFilters(
    Stratum In, int MaxSteps, bool PeopleOnly, bool ShownOnly, bool WithContradicted, bool WithKinds, bool EndsAtKinds, IReadOnlyList<string> Without, string? Through,
    Certainty? AtLeast, int Limit)
{
    /// <summary>The filters of a query.</summary>
    public static PathFilters Of(PathQuery query) => new(
        query.In, query.MaxSteps, query.PeopleOnly, query.ShownOnly, query.WithContradicted, query.WithKinds, query.EndsAtKinds, query.Without, query.Through, query.AtLeast, query.Limit);
}
