using System.Globalization;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>What an audit found.</summary>
/// <param name="Source">The file, or the base.</param>
/// <param name="Day">The day on which it was made.</param>
/// <param name="Findings">By file, line, column and rule.</param>
/// <param name="Coverage">What was looked at.</param>
public sealed record AuditReport(string Source, DateOnly Day, IReadOnlyList<Finding> Findings, AuditCoverage Coverage)
{
    /// <summary>What was audited: the base, a list of references, or an article.</summary>
    public AuditInput Input { get; init; } = AuditInput.References;

    /// <summary>False for a Word or PDF file: the number in a place is then that of the paragraph.</summary>
    public bool HasLines { get; init; } = true;

    /// <summary>What was looked at, in words without a full stop.</summary>
    public string LookedAt => Input switch
    {
        AuditInput.Base => Counted(Coverage.Entries, "study", "studies"),
        AuditInput.Article => $"{Counted(Coverage.Sentences, "sentence", "sentences")}, {Coverage.Citing.ToString(CultureInfo.InvariantCulture)} of them with a citation; reference list: {Entries}",
        _ => Entries,
    };

    /// <summary>How much was found, in words without a full stop.</summary>
    public string Found => $"{Counted(Count(Severity.Error), "error", "errors")}, {Counted(Count(Severity.Warning), "warning", "warnings")}, {Counted(Count(Severity.Note), "note", "notes")}, {Waived.ToString(CultureInfo.InvariantCulture)} waived";

    /// <summary>Number of findings that are waived.</summary>
    public int Waived => Findings.Count(f => f.Waiver is not null);

    private string Entries => Coverage.Entries == 0 ? "no entry" : string.Create(CultureInfo.InvariantCulture, $"{Counted(Coverage.Entries, "entry", "entries")}, {Coverage.InBase} of them in the base, {Coverage.PossiblyInBase} possibly");

    /// <summary>True when a finding that is not waived is of a level or above it.</summary>
    public bool HasAtLeast(Severity level) => Findings.Any(f => f.Waiver is null && f.Severity >= level);

    /// <summary>Number of findings of a level that are not waived.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Waiver is null && f.Severity == severity);

    private static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
