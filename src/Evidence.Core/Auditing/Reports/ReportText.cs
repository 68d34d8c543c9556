using System.Text;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>Sentences that several forms of a report share.</summary>
internal static class ReportText
{
    public static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4096, leaveOpen: true) { NewLine = "\n" };

    public static string Full(Finding finding) => finding.Suggestion is null ? finding.Message : $"{finding.Message} {finding.Suggestion}";

    /// <summary>How many of what were found, and how much was looked at.</summary>
    public static string Summary(AuditReport report) => $"{report.Source}: {report.LookedAt}; {report.Found}.";

    /// <summary>What could not be checked and why, one line a rule and reason.</summary>
    public static IEnumerable<string> CouldNot(AuditReport report) =>
        report.Coverage.Rules.SelectMany(r => r.CouldNot.Select(reason => $"could not check {r.RuleId} for {reason.Value} of {r.Checked + r.CouldNot.Values.Sum()}: {reason.Key}"));
}
