using Evidence.Core.Model;

namespace Evidence.Core.Appraisal;

/// <summary>Keeps evidence from being counted twice where reviews gather it (rule 2).</summary>
internal static class Synthesis
{
    /// <summary>
    /// Joins reviews whose included studies overlap or are not known into one group, and silences the studies that a
    /// speaking review is known to include.
    /// </summary>
    public static IReadOnlyList<WeighedEvidence> Resolve(IReadOnlyList<WeighedEvidence> evidence)
    {
        WeighedEvidence[] reviews = [.. evidence.Where(e => e.IsSynthesis && Speaks(e))];
        if (reviews.Length == 0) return evidence;
        Dictionary<string, string> groups = Group([.. reviews.Select(r => r.Study).DistinctBy(s => s.Id)]);
        HashSet<string> inside = [.. reviews.Where(r => r.Role is EvidenceRole.Pro or EvidenceRole.Con).SelectMany(r => r.Study.Includes ?? [])];
        return [.. evidence.Select(e =>
            groups.TryGetValue(e.Study.Id, out string? group) && e.IsSynthesis ? e with { Group = group }
            : !e.IsSynthesis && Speaks(e) && inside.Contains(e.Study.Id) ? e with { Role = EvidenceRole.InsideReview, Level = Certainty.NotRated, Reason = "Silent here: a review that speaks includes it." }
            : e)];
    }

    private static bool Speaks(WeighedEvidence e) => e.Role is EvidenceRole.Pro or EvidenceRole.Con or EvidenceRole.Mixed or EvidenceRole.Inconclusive;

    private static Dictionary<string, string> Group(Study[] reviews)
    {
        string[] group = [.. reviews.Select(r => $"synthesis:{r.Group}")];
        for (int i = 0; i < reviews.Length; i++)
            for (int j = 0; j < i; j++)
                if (Overlap(reviews[i], reviews[j])) Array.ForEach(Enumerable.Range(0, i + 1).Where(k => group[k] == group[i]).ToArray(), k => group[k] = group[j]);
        return reviews.Select((r, i) => (r.Id, Group: group[i])).ToDictionary(p => p.Id, p => p.Group);
    }

    private static bool Overlap(Study a, Study b) =>
        a.Includes is null || b.Includes is null || a.Group == b.Group || a.Includes.Intersect(b.Includes).Any();
}
