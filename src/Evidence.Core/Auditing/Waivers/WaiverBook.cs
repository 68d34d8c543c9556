using System.Globalization;
using Evidence.Core.Auditing.Rules;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>Applies waivers to findings and tells of those that do not hold or match nothing.</summary>
internal sealed class WaiverBook
{
    private readonly DateOnly _today;
    private readonly Dictionary<(string Rule, string Target), Waiver> _holding = [];
    private readonly Dictionary<(string Rule, string Target), SourcePosition> _unused = [];

    public WaiverBook(LoadedWaivers waivers, DateOnly today)
    {
        _today = today;
        Findings.AddRange(waivers.Findings);
        foreach ((Waiver waiver, SourcePosition place) in waivers.Items) Add(waiver, place);
    }

    /// <summary>Findings about the waivers themselves.</summary>
    public List<Finding> Findings { get; } = [];

    public void Add(Waiver waiver, SourcePosition place)
    {
        if (Fault(waiver) is { } fault)
        {
            Findings.Add(AuditRules.Describe<WaivedExpired>().At(place, fault) with { Entry = waiver.Target });
            return;
        }

        if (_holding.TryAdd((waiver.Rule, waiver.Target), waiver)) _unused.Add((waiver.Rule, waiver.Target), place);
        else Findings.Add(AuditRules.Describe<WaiverUnused>().At(place, $"{waiver.Rule} is waived for '{waiver.Target}' a second time.") with { Entry = waiver.Target });
    }

    /// <summary>The finding with the waiver that holds for it.</summary>
    public Finding Apply(Finding finding)
    {
        if (finding.Entry is not { } entry || !_holding.TryGetValue((finding.RuleId, entry), out Waiver? waiver)) return finding;
        _unused.Remove((finding.RuleId, entry));
        return finding with { Waiver = waiver };
    }

    /// <summary>Tells of waivers that matched nothing; call it when every finding has passed.</summary>
    public void Close()
    {
        foreach (((string rule, string target), SourcePosition place) in _unused)
            Findings.Add(AuditRules.Describe<WaiverUnused>().At(place, $"Nothing is found by {rule} for '{target}'.") with { Entry = target });
    }

    private string? Fault(Waiver waiver)
    {
        string what = $"The waiver of {waiver.Rule} for '{waiver.Target}'";
        if (AuditRules.Find(waiver.Rule) is null) return $"{what} names no rule. {NearestWords.DidYouMean(waiver.Rule, AuditRules.All.Select(r => r.Id))}".TrimEnd();
        if (string.IsNullOrWhiteSpace(waiver.Reason)) return $"{what} gives no reason.";
        if (!DateOnly.TryParseExact(waiver.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly until)) return $"{what} has no end (until: YYYY-MM-DD).";
        return until < _today ? $"{what} ended on {waiver.Until}." : null;
    }
}
