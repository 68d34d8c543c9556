using System.Text.RegularExpressions;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1013: a DOI is a bare DOI.</summary>
internal sealed partial class DoiForm : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1013", Severity.Error, "DOI of wrong form",
        "A reader cannot reach the paper by it.", "Write the bare DOI: 10., the registrant, a slash and the rest.", "DOI: https://doi.org/10.7554/eLife.01202");

    public IEnumerable<Finding> Check(LoadedBase loaded) =>
        loaded.Studies.Where(s => s.Record.Doi is { } doi && !Doi().IsMatch(doi)).Select(s => Description.At(s.At("DOI"), $"'{s.Record.Doi}' is not a bare DOI."));

    // Form as in the DOI handbook, section 2.2: a directory indicator 10, a registrant of digits and points, any printable suffix.
    [GeneratedRegex(@"^10\.\d{4,9}(\.\d+)*/[^\s""<>]*[^\s""<>.,;]$")]
    private static partial Regex Doi();
}
