using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>A report as programs get it.</summary>
/// <param name="Source">What was audited.</param>
/// <param name="Day">On which day.</param>
/// <param name="Errors">Errors that are not waived.</param>
/// <param name="Warnings">Warnings that are not waived.</param>
/// <param name="Notes">Notes that are not waived.</param>
/// <param name="Waived">Findings that are waived.</param>
/// <param name="Findings">Every finding, waived ones too.</param>
/// <param name="Coverage">What was looked at and what could not be.</param>
public sealed record AuditJson(string Source, DateOnly Day, int Errors, int Warnings, int Notes, int Waived, IReadOnlyList<AuditJson.Item> Findings, AuditCoverage Coverage)
{
    /// <summary>One finding.</summary>
    /// <param name="RuleId">Rule.</param>
    /// <param name="Severity">How grave it is.</param>
    /// <param name="Entry">Key in the file, or id of the record; null where it is about the whole.</param>
    /// <param name="File">File.</param>
    /// <param name="Line">Line, from 1; 0 for the whole file.</param>
    /// <param name="Column">Column, from 1, in UTF-16 units; 0 for the whole line or file.</param>
    /// <param name="Message">What is wrong.</param>
    /// <param name="Suggestion">What to do.</param>
    /// <param name="Evidence">Ids of the base that it rests on.</param>
    /// <param name="Waiver">The decision to live with it, or null.</param>
    public sealed record Item(string RuleId, Severity Severity, string? Entry, string File, int Line, int Column, string Message, string? Suggestion, IReadOnlyList<string> Evidence, Waiver? Waiver);

    /// <summary>The form of a report.</summary>
    public static AuditJson Of(AuditReport report) => new(report.Source, report.Day, report.Count(Severity.Error), report.Count(Severity.Warning), report.Count(Severity.Note), report.Waived,
        [.. report.Findings.Select(f => new Item(f.RuleId, f.Severity, f.Entry, f.Position.File, f.Position.Line, f.Position.Column, f.Message, f.Suggestion, f.Evidence, f.Waiver))], report.Coverage);
}
