using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>What an audit found.</summary>
/// <param name="Source">The file, or the base.</param>
/// <param name="Day">The day on which it was made.</param>
/// <param name="Findings">By file, line, column and rule.</param>
/// <param name="Coverage">What was looked at.</param>
public sealed record AuditReport(string Source, DateOnly Day, IReadOnlyList<Finding> Findings, AuditCoverage Coverage)
{
    /// <summary>True when a finding that is not waived is of a level or above it.</summary>
    public bool HasAtLeast(Severity level) => Findings.Any(f => f.Waiver is null && f.Severity >= level);

    /// <summary>Number of findings of a level that are not waived.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Waiver is null && f.Severity == severity);

    /// <summary>Number of findings that are waived.</summary>
    public int Waived => Findings.Count(f => f.Waiver is not null);
}
