using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>What matching a reference to the base gave.</summary>
/// <param name="Kind">How sure it is.</param>
/// <param name="Study">The study; null for none.</param>
/// <param name="How">By what it was found, in words.</param>
internal sealed record StudyMatch(MatchKind Kind, Study? Study, string How)
{
    public static StudyMatch None { get; } = new(MatchKind.None, null, "nothing like it is in the base");
}
