using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>Takes what one rule has to say, and counts what it checked and what it could not.</summary>
internal sealed class RuleReport(RuleDescription rule)
{
    private readonly Dictionary<string, int> _couldNot = new(StringComparer.Ordinal);

    public RuleDescription Rule { get; } = rule;

    public List<Finding> Findings { get; } = [];

    /// <summary>Number of records that were checked.</summary>
    public int CheckedCount { get; private set; }

    /// <summary>By reason, the number of records that could not be checked.</summary>
    public IReadOnlyDictionary<string, int> NotChecked => _couldNot;

    public void Checked() => CheckedCount++;

    public void CouldNot(string reason) => _couldNot[reason] = _couldNot.GetValueOrDefault(reason) + 1;

    public void Add(SourcePosition place, string entry, string message, string? suggestion = null, params IReadOnlyList<string> evidence) =>
        Findings.Add(Rule.At(place, message, suggestion) with { Entry = entry, Evidence = evidence });
}
