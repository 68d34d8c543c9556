namespace Evidence.Core.Auditing;

/// <summary>What one rule could look at.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Checked">Number of records or entries that it checked.</param>
/// <param name="CouldNot">By reason, the number that it could not check.</param>
public sealed record RuleCoverage(string RuleId, int Checked, IReadOnlyDictionary<string, int> CouldNot);
