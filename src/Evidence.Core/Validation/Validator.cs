using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Validation.Rules;

namespace Evidence.Core.Validation;

/// <summary>Runs all rules on what was loaded.</summary>
public static class Validator
{
    /// <summary>The rules about content, in the order of their codes.</summary>
    public static IReadOnlyList<IValidationRule> Rules { get; } =
    [
        new IdForm(), new UniqueIds(), new KnownReferences(), new BroaderCycles(), new EffectInterval(), new DoiForm(), new PubMedForm(),
        new DateForm(), new UnreadStance(), new DirectnessReasons(), new RepeatedEvidence(), new StepStance(), new ClaimLinks(),
        new SharedSynonyms(), new SampleSize(), new ReviewFields(), new BlankReasons(),
    ];

    /// <summary>Descriptions of every rule of loading and validation, in the order of their codes.</summary>
    public static IReadOnlyList<RuleDescription> Catalogue { get; } =
        [.. LoadingRules.All.Concat(Rules.Select(r => r.Description)).OrderBy(d => d.Id, StringComparer.Ordinal)];

    /// <summary>All findings of loading and validation, by file, line and code.</summary>
    public static IReadOnlyList<Finding> Validate(LoadedBase loaded) =>
        [.. loaded.Findings.Concat(Rules.SelectMany(r => r.Check(loaded)))
            .OrderBy(f => f.Position.File, StringComparer.Ordinal).ThenBy(f => f.Position.Line).ThenBy(f => f.Position.Column).ThenBy(f => f.RuleId, StringComparer.Ordinal)];
}
