using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

/// <summary>What nobody has shown about a step.</summary>
public enum GapKind
{
    /// <summary>No study shows the step.</summary>
    [Meaning("No study shows the step: it was proposed, inferred or told by a review, or what was tried is inconclusive.", "put forward in an opinion")]
    NotShown,

    /// <summary>Shown, but not in people, and a much-studied claim leans on it.</summary>
    [Meaning("Shown in animals or cells only, and a claim with much evidence leans on it.", "a mouse experiment behind a sentence on patients")]
    NotInPeople,

    /// <summary>Shown by one independent group only.</summary>
    [Meaning("Shown by one independent group only.", "one laboratory")]
    OneGroup,

    /// <summary>No result against it is recorded, and none that is mixed or cannot tell.</summary>
    [Meaning("Everything recorded agrees: no contrary, mixed or inconclusive result. The base does not say whether anybody looked for one.", "three studies, all for")]
    NothingContrary,
}
