namespace Evidence.Relevance.Tests;

/// <summary>Measures of a ranking as trec_eval defines them.</summary>
internal static class Metrics
{
    /// <summary>Normalised discounted cumulative gain over the first ten: 0 to 1.</summary>
    public static double NdcgAt10(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades)
    {
        double gain = ranked.Take(10).Select((id, i) => grades.GetValueOrDefault(id) / Math.Log2(i + 2)).Sum();
        double ideal = grades.Values.OrderDescending().Take(10).Select((grade, i) => grade / Math.Log2(i + 2)).Sum();
        return ideal == 0 ? 0 : gain / ideal;
    }

    /// <summary>One over the rank of the first relevant among ten, or 0.</summary>
    public static double ReciprocalRankAt10(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades)
    {
        int first = ranked.Take(10).ToList().FindIndex(id => grades.GetValueOrDefault(id) > 0);
        return first < 0 ? 0 : 1.0 / (first + 1);
    }
}
