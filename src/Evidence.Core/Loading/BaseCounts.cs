using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>How many records a base holds and how often each word of each vocabulary is used.</summary>
/// <param name="Concepts">Concepts.</param>
/// <param name="Studies">Studies.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Evidence">Evidence items of all claims.</param>
/// <param name="Vocabularies">By vocabulary, the words in use with their counts, most used first.</param>
public sealed record BaseCounts(int Concepts, int Studies, int Claims, int Evidence, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Vocabularies)
{
    /// <summary>Counts a base.</summary>
    public static BaseCounts Of(LoadedBase loaded)
    {
        Claim[] claims = [.. loaded.Claims.Select(c => c.Record)];
        Study[] studies = [.. loaded.Studies.Select(s => s.Record)];
        EvidenceItem[] evidence = [.. claims.SelectMany(c => c.Evidence)];
        return new BaseCounts(loaded.Concepts.Count, studies.Length, claims.Length, evidence.Length, new Dictionary<string, IReadOnlyDictionary<string, int>>
        {
            ["concept kind"] = Count(loaded.Concepts.Select(c => c.Record.Kind.Word())),
            ["synonym scope"] = Count(loaded.Concepts.SelectMany(c => c.Record.Synonyms).Select(s => s.Scope.Word() + (s.Ambiguous ? " (ambiguous)" : ""))),
            ["relation"] = Count(claims.Select(c => c.Relation.Word())),
            ["sign"] = Count(claims.Select(c => c.Sign.Word())),
            ["assertion"] = Count(claims.Select(c => c.Assertion.Word())),
            ["population"] = Count(claims.Select(c => c.Population.Word())),
            ["outcome kind"] = Count(claims.Select(c => c.OutcomeKind.Word())),
            ["claim status"] = Count(claims.Select(c => c.Status.Word())),
            ["design"] = Count(studies.Select(s => s.Design.Word())),
            ["pools"] = Count(studies.Select(s => s.Pools).OfType<ReviewPool>().Select(p => p.Word())),
            ["organism"] = Count(studies.SelectMany(s => s.Organism).Select(o => o.Word())),
            ["sample unit"] = Count(studies.Select(s => s.Sample?.Unit).Select(u => u?.Word() ?? "not known")),
            ["read basis"] = Count(studies.Select(s => s.ReadBasis.Word())),
            ["competing interest"] = Count(studies.Select(s => s.CompetingInterest.Word())),
            ["notice kind"] = Count(studies.SelectMany(s => s.Notices).Select(n => n.Kind.Word())),
            ["stance"] = Count(evidence.Select(e => e.Stance.Word())),
            ["directness"] = Count(evidence.Select(e => e.Directness.Word())),
            ["directness reason"] = Count(evidence.SelectMany(e => e.Reasons).Select(r => r.Word())),
            ["step basis"] = Count(evidence.Select(e => e.Basis).OfType<StepBasis>().Select(b => b.Word())),
            ["concern"] = Count(evidence.SelectMany(e => e.Concerns).Select(c => $"{c.Kind.Word()} ({c.Level.Word()})")),
        });
    }

    private static Dictionary<string, int> Count(IEnumerable<string> words) =>
        words.CountBy(w => w).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Value);
}
