namespace Evidence.Core.Model;

/// <summary>What a rule tests, why it matters and how to mend what it finds; listed by the tools and in the docs.</summary>
/// <param name="Id">Stable id, such as EV1007.</param>
/// <param name="Severity">How grave its findings are.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Why">Why it matters, in one sentence.</param>
/// <param name="Fix">What to do about it, in one sentence.</param>
/// <param name="Example">A short piece of a file that breaks the rule.</param>
public sealed record RuleDescription(string Id, Severity Severity, string Title, string Why, string Fix, string Example)
{
    /// <summary>Makes a finding of this rule at a place.</summary>
    public Finding At(SourcePosition position, string message, string? suggestion = null) =>
        new(Id, Severity, position, message, suggestion ?? Fix);
}
