namespace Evidence.Core.Searching.Evaluation;

/// <summary>How good a run is, as trec_eval defines it; the figures of each query beside their averages.</summary>
public sealed record RunFigures
{
    private RunFigures(IReadOnlyDictionary<string, QueryFigures> perQuery) => PerQuery = perQuery;

    /// <summary>Figures by query; a query that the run does not answer has zeros.</summary>
    public IReadOnlyDictionary<string, QueryFigures> PerQuery { get; }

    /// <summary>Average nDCG of the first 10: gain is the grade, discount log2(rank + 1).</summary>
    public double NdcgAt10 => Average(q => q.NdcgAt10);

    /// <summary>Average share of the relevant documents that are among the first 100.</summary>
    public double RecallAt100 => Average(q => q.RecallAt100);

    /// <summary>Average of one over the rank of the first relevant document, 0 where it is beyond 10.</summary>
    public double MrrAt10 => Average(q => q.MrrAt10);

    /// <summary>Measures a run.</summary>
    public static RunFigures Of(JudgedQueries collection, Run run) =>
        new(collection.Judgements.OrderBy(j => j.Key, StringComparer.Ordinal).ToDictionary(j => j.Key, j => Of([.. run.Ranked.GetValueOrDefault(j.Key, []).Select(r => r.Id)], j.Value), StringComparer.Ordinal));

    private static QueryFigures Of(string[] ranked, IReadOnlyDictionary<string, int> grades)
    {
        int[] relevant = [.. grades.Values.Where(g => g > 0).OrderDescending()];
        int[] found = [.. ranked.Select(id => Math.Max(0, grades.GetValueOrDefault(id)))];
        int first = Array.FindIndex(found, g => g > 0);
        return new QueryFigures(Gain(found) / Gain(relevant), found.Take(100).Count(g => g > 0) / (double)relevant.Length, first is >= 0 and < 10 ? 1.0 / (first + 1) : 0);
    }

    private static double Gain(IEnumerable<int> grades) => grades.Take(10).Select((g, i) => g / Math.Log2(i + 2)).Sum();

    private double Average(Func<QueryFigures, double> figure) => PerQuery.Count == 0 ? 0 : PerQuery.Values.Average(figure);
}
