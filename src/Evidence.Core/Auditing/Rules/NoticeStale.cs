using System.Globalization;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A list of notices that is old, or of unknown age.</summary>
internal sealed class NoticeStale : AuditRule
{
    /// <summary>Lists are published daily; in a quarter more than a thousand papers are retracted.</summary>
    private const int MaxDays = 92;

    public override RuleDescription Description { get; } = new("NOTICE-STALE", Severity.Warning, "List of notices is old",
        "What was retracted since is not found.", "Import a newer list: evidence notices import FILE --source NAME --dated YYYY-MM-DD", "a list dated 2025-01-01");

    public override string Clean => "a list dated last week";

    public override AuditInput Reads => AuditInput.Base | AuditInput.References;

    public static void Check(AuditContext context, RuleReport report)
    {
        if (context.Notices.IsEmpty) report.CouldNot("no list of notices was imported");
        foreach (NoticeSource source in context.Notices.Sources)
        {
            var place = new SourcePosition("notices");
            report.Checked();
            if (source.Dated is null || !DateOnly.TryParseExact(source.Dated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly dated))
                report.Add(place, source.Name, $"Nobody said on which day the list '{source.Name}' was made; it was imported on {source.Imported}.", "Import it again with --dated YYYY-MM-DD.");
            else if (context.Today.DayNumber - dated.DayNumber is var days && days > MaxDays)
                report.Add(place, source.Name, string.Create(CultureInfo.InvariantCulture, $"The list '{source.Name}' is of {source.Dated}, {days} days ago."));
        }
    }
}
