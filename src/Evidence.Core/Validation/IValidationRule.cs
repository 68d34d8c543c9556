using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Validation;

/// <summary>A rule about the content of a base; each looks at all records and reports every place that breaks it.</summary>
public interface IValidationRule
{
    /// <summary>What the rule tests and why.</summary>
    RuleDescription Description { get; }

    /// <summary>Every place that breaks the rule.</summary>
    IEnumerable<Finding> Check(LoadedBase loaded);
}
