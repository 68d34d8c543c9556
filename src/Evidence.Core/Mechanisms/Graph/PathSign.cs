using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>Where the last concept of a step or path goes when the first one rises.</summary>
public enum PathSign
{
    /// <summary>It goes up.</summary>
    [Meaning("It goes up when the first one rises.", "two steps that lower")]
    Raises,

    /// <summary>It goes down.</summary>
    [Meaning("It goes down when the first one rises.", "one step that raises, one that lowers")]
    Lowers,

    /// <summary>It depends on the circumstances.</summary>
    [Meaning("It depends on the circumstances.", "a step that depends on the strain")]
    Mixed,

    /// <summary>No direction of cause is stated.</summary>
    [Meaning("No direction of cause is stated.", "a step that only says that both go together")]
    None,
}

/// <summary>How signs combine along a path.</summary>
public static class PathSigns
{
    /// <summary>The sign of two steps, one after the other: their product; none wins over mixed, mixed over the rest.</summary>
    public static PathSign Then(this PathSign first, PathSign second) =>
        first == PathSign.None || second == PathSign.None ? PathSign.None
        : first == PathSign.Mixed || second == PathSign.Mixed ? PathSign.Mixed
        : first == second ? PathSign.Raises : PathSign.Lowers;

    /// <summary>The sign of a whole path: the product of the signs of its steps.</summary>
    /// <exception cref="InvalidOperationException">The path has no step.</exception>
    public static PathSign Product(this IEnumerable<PathSign> steps) => steps.Aggregate(Then);
}
