using System.Globalization;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing.Rules;

/// <summary>A source of long ago.</summary>
internal sealed class Old : ReferenceRule
{
    /// <summary>After this many years methods and definitions have mostly changed.</summary>
    private const int Years = 25;

    public override RuleDescription Description { get; } = new("OLD", Severity.Note, "Old source",
        "Methods and definitions have changed since; newer work may say something else.", "Look for newer work, or say why this one still holds.", "@article{a, title = {Moss in brass lamps}, year = 1970, doi = {10.5555/x1}}");

    public override string Clean => "@article{a, title = {Moss in brass lamps}, year = 2019, doi = {10.5555/x1}}";

    public override void Check(ReferenceInAudit item, RuleReport report)
    {
        if (item.Reference.Year is not { } year)
        {
            report.CouldNot("no date that can be read");
            return;
        }

        report.Checked();
        int age = item.Context.Today.Year - year;
        if (age > Years) report.Add(item.At("issued"), item.Name, string.Create(CultureInfo.InvariantCulture, $"The source is {age} years old."), null, item.Evidence);
    }
}
