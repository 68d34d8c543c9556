using Evidence.Core.Checking.Matching.Weighing;

namespace Evidence.Benchmarks.Fitting;

/// <summary>
/// Conditional logit (McFadden 1974) with a quadratic penalty: of each set of things one is chosen, the likelier the higher its weighted
/// features sum up; where several are right, any of them. Newton's method from zero, with the shares of the right ones held in each round: the
/// same input gives the same weights.
/// </summary>
internal static class ChoiceFit
{
    private const int MostRounds = 100;
    private const double Near = 1e-8;

    /// <summary>The weights of the features.</summary>
    /// <param name="sets">Sets of features, each with whether it is right; one of a set at least.</param>
    /// <param name="penalty">On the square of each weight.</param>
    public static double[] Of(IReadOnlyList<IReadOnlyList<(double[] Features, bool IsRight)>> sets, double penalty)
    {
        int width = sets[0][0].Features.Length;
        var weights = new double[width];
        for (int round = 0; round < MostRounds; round++)
        {
            var slope = new double[width];
            var curve = new double[width, width];
            for (int i = 0; i < width; i++) (slope[i], curve[i, i]) = (-penalty * weights[i], penalty);
            foreach (IReadOnlyList<(double[] Features, bool IsRight)> set in sets) Add(set, weights, slope, curve);
            double[] step = LinearSystem.Solve(curve, slope);
            for (int i = 0; i < width; i++) weights[i] += step[i];
            if (step.Sum(s => s * s) < Near) break;
        }

        return weights;
    }

    private static void Add(IReadOnlyList<(double[] Features, bool IsRight)> set, double[] weights, double[] slope, double[,] curve)
    {
        int width = weights.Length;
        double[] sums = [.. set.Select(s => ClaimRanking.Sum(s.Features, weights))];
        double top = sums.Max();
        double[] shares = [.. sums.Select(s => Math.Exp(s - top))];
        double all = shares.Sum(), right = set.Zip(shares, (s, e) => s.IsRight ? e : 0).Sum();
        var mean = new double[width];
        for (int k = 0; k < set.Count; k++)
            for (int i = 0; i < width; i++)
            {
                double share = shares[k] / all * set[k].Features[i];
                mean[i] += share;
                slope[i] += (set[k].IsRight ? shares[k] / right * set[k].Features[i] : 0) - share;
                for (int j = 0; j < width; j++) curve[i, j] += share * set[k].Features[j];
            }

        for (int i = 0; i < width; i++)
            for (int j = 0; j < width; j++) curve[i, j] -= mean[i] * mean[j];
    }
}
