using System.Globalization;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A paper from the future.</summary>
internal sealed class MetaFuture : ReferenceRule
{
    /// <summary>Issues are dated ahead by some months; half a year is more than any journal does.</summary>
    private const int MonthsAhead = 6;

    public override RuleDescription Description { get; } = new("META-FUTURE", Severity.Error, "Date in the future",
        "A paper that has not appeared cannot have been read.", "Mend the year.", "@article{a, title = {Moss in brass lamps}, year = 2999, doi = {10.5555/x1}}");

    public override string Clean => "@article{a, title = {Moss in brass lamps}, year = 2019, doi = {10.5555/x1}}";

    public override void Check(ReferenceInAudit item, RuleReport report)
    {
        if (item.Reference.Issued is not { Year: { } year } issued)
        {
            report.CouldNot("no date that can be read");
            return;
        }

        report.Checked();
        // A day is a day; the month or year of an issue may lie ahead.
        DateOnly last = issued.Day is null ? item.Context.Today.AddMonths(MonthsAhead) : item.Context.Today;
        if ((year, issued.Month ?? 1, issued.Day ?? 1).CompareTo((last.Year, last.Month, last.Day)) > 0)
            report.Add(item.At("issued"), item.Name, string.Create(CultureInfo.InvariantCulture, $"The date {issued} lies {(issued.Day is null ? $"more than {MonthsAhead} months " : "")}after {item.Context.Today:yyyy-MM-dd}."), null, item.Evidence);
    }
}
