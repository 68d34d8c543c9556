using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>A change of a file that is certain to be right.</summary>
/// <param name="RuleId">The rule whose finding it mends.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Place">Where the old text stands.</param>
/// <param name="Old">The text that stands there now; nothing is changed where another stands.</param>
/// <param name="New">The text that comes in its place.</param>
public sealed record CertainFix(string RuleId, string Entry, SourcePosition Place, string Old, string New)
{
    /// <summary>The change in one line.</summary>
    public override string ToString() => $"{Place}: {RuleId}: [{Entry}] {Old} -> {New}";
}
