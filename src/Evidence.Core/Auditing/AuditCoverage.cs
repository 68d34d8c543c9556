using Evidence.Core.Loading;

namespace Evidence.Core.Auditing;

/// <summary>What an audit looked at, and what it could not look at and why.</summary>
/// <param name="Entries">Entries of the list, or studies of the base.</param>
/// <param name="InBase">Entries that are studies of the base.</param>
/// <param name="PossiblyInBase">Entries that may be; nothing was concluded from that.</param>
/// <param name="Rules">By rule, in the order of the catalogue.</param>
/// <param name="Notices">The lists of notices that were used.</param>
public sealed record AuditCoverage(int Entries, int InBase, int PossiblyInBase, IReadOnlyList<RuleCoverage> Rules, IReadOnlyList<NoticeSource> Notices)
{
    /// <summary>Sentences of the running text of an article; 0 for a list or a base.</summary>
    public int Sentences { get; init; }

    /// <summary>Those of them that cite something.</summary>
    public int Citing { get; init; }
}
