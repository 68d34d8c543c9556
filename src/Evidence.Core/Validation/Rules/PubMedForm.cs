using System.Text.RegularExpressions;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation.Rules;

/// <summary>EV1014: PubMed and PubMed Central ids have their form.</summary>
internal sealed partial class PubMedForm : IValidationRule
{
    public RuleDescription Description { get; } = new("EV1014", Severity.Error, "PMID or PMCID of wrong form",
        "A PMCID written as a PMID leads to another paper.", "A PMID is 1 to 8 digits; a PMCID is PMC and digits.", "PMID: PMC3816614");

    public IEnumerable<Finding> Check(LoadedBase loaded)
    {
        foreach (LoadedRecord<Study> study in loaded.Studies)
        {
            if (study.Record.Pmid is { } pmid && !Pmid().IsMatch(pmid)) yield return Description.At(study.At("PMID"), $"'{pmid}' is not a PMID.");
            if (study.Record.Pmcid is { } pmcid && !Pmcid().IsMatch(pmcid)) yield return Description.At(study.At("PMCID"), $"'{pmcid}' is not a PMCID.");
        }
    }

    [GeneratedRegex("^[1-9][0-9]{0,7}$")]
    private static partial Regex Pmid();

    [GeneratedRegex("^PMC[1-9][0-9]{0,8}$")]
    private static partial Regex Pmcid();
}
