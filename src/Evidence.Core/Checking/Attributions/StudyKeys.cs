using Evidence.Core.Model;

namespace Evidence.Core.Checking.Attributions;

/// <summary>The studies of a base by what an article may point to them with: DOI, PMID, PMCID, or their title. Immutable and thread-safe.</summary>
internal sealed class StudyKeys
{
    private const int LeastTitle = 20;
    private readonly Dictionary<string, Study> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly (string Title, Study Study)[] _titles;

    public StudyKeys(KnowledgeBase records)
    {
        foreach (Study study in records.Studies)
            foreach (string key in new[] { study.Doi, study.Pmid, study.Pmcid }.OfType<string>()) _byKey.TryAdd(key, study);
        _titles = [.. records.Studies.Where(s => s.Title is { Length: > LeastTitle }).Select(s => (s.Title!.TrimEnd('.'), s))];
    }

    /// <summary>The study that an address or an identifier leads to, or null.</summary>
    public Study? Find(string target)
    {
        string key = Uri.UnescapeDataString(target).TrimEnd('/', '.');
        int doi = key.IndexOf("10.", StringComparison.Ordinal);
        if (doi >= 0 && _byKey.TryGetValue(key[doi..], out Study? found)) return found;
        return _byKey.GetValueOrDefault(key[(key.LastIndexOf('/') + 1)..]);
    }

    /// <summary>The study whose title stands in an entry of a reference list, or null.</summary>
    public Study? WithTitleIn(string entry) => _titles.FirstOrDefault(t => entry.Contains(t.Title, StringComparison.OrdinalIgnoreCase)).Study;
}
