using System.Collections.ObjectModel;
using Evidence.Core.Model;

namespace Evidence.Core.Indexing;

/// <summary>Counts findings and keeps the first few of each rule, so that a file of faults cannot fill the memory.</summary>
internal sealed class FindingTally : Collection<Finding>
{
    private const int KeptOfEach = 5;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>How often each rule was met.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    protected override void InsertItem(int index, Finding item)
    {
        int count = _counts[item.RuleId] = _counts.GetValueOrDefault(item.RuleId) + 1;
        if (count <= KeptOfEach) base.InsertItem(Count, item);
    }
}
