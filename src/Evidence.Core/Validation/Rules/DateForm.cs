using System.Globalization;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1015: dates are YYYY, YYYY-MM or YYYY-MM-DD.</summary>
internal sealed class DateForm : IValidationRule
{
    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public RuleDescription Description { get; } = new("EV1015", Severity.Error, "Date of wrong form",
        "Years are compared and counted.", "Write YYYY, YYYY-MM or YYYY-MM-DD.", "issued: May 2019");

    public IEnumerable<Finding> Check(LoadedBase loaded)
    {
        foreach (LoadedRecord<Study> study in loaded.Studies)
        {
            if (study.Record.Issued is { } issued && !IsDate(issued)) yield return Description.At(study.At("issued"), $"'{issued}' is not a date.");
            for (int i = 0; i < study.Record.Notices.Count; i++)
                if (study.Record.Notices[i].Date is { } date && !IsDate(date)) yield return Description.At(study.At($"notices[{i}].date"), $"'{date}' is not a date.");
        }
    }

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) && date.Year is >= 1600 and <= 2200;
}
