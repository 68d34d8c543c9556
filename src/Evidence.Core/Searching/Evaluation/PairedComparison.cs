namespace Evidence.Core.Searching.Evaluation;

/// <summary>
/// Whether one run is better than another on the same queries, or whether chance could have done it: the randomisation test
/// (Fisher; for retrieval: Smucker, Allan and Carterette, CIKM 2007). The seed is fixed, so the same runs give the same p.
/// </summary>
/// <param name="Difference">Average of the one minus average of the other.</param>
/// <param name="Better">Queries on which the one is better.</param>
/// <param name="Worse">Queries on which it is worse.</param>
/// <param name="P">Two-sided p: how often a difference of this size arises when both runs are shuffled query by query.</param>
public sealed record PairedComparison(double Difference, int Better, int Worse, double P)
{
    private const int Shuffles = 100_000;
    private const int Seed = 20261125;

    /// <summary>Compares a figure of two runs, query by query.</summary>
    public static PairedComparison Of(RunFigures one, RunFigures other, Func<QueryFigures, double> figure)
    {
        double[] differences = [.. one.PerQuery.Select(q => figure(q.Value) - figure(other.PerQuery.GetValueOrDefault(q.Key)))];
        double sum = differences.Sum();
        double[] unequal = [.. differences.Where(d => d != 0)];
        var random = new Random(Seed);
        int asFar = 0;
        for (int shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            double shuffled = 0;
            long bits = 0;
            for (int i = 0; i < unequal.Length; i++)
            {
                if (i % 63 == 0) bits = random.NextInt64();
                shuffled += (bits & 1) == 0 ? unequal[i] : -unequal[i];
                bits >>= 1;
            }

            if (Math.Abs(shuffled) >= Math.Abs(sum) - 1e-12) asFar++;
        }

        return new PairedComparison(differences.Length == 0 ? 0 : sum / differences.Length, unequal.Count(d => d > 0), unequal.Count(d => d < 0), (asFar + 1.0) / (Shuffles + 1.0));
    }
}
