using Evidence.Core.Checking.Matching.Weighing;

namespace Evidence.Benchmarks.Fitting;

/// <summary>Logistic regression with a quadratic penalty, by Newton's method from zero: the same input gives the same weights.</summary>
internal static class LogisticFit
{
    private const int MostRounds = 50;
    private const double Near = 1e-10;

    /// <summary>The weights of the features.</summary>
    /// <param name="rows">Features, whether it holds, and what the row counts.</param>
    /// <param name="penalty">On the square of each weight.</param>
    public static double[] Of(IReadOnlyList<(double[] Features, bool Holds, double Counts)> rows, double penalty)
    {
        int width = rows[0].Features.Length;
        var weights = new double[width];
        for (int round = 0; round < MostRounds; round++)
        {
            var slope = new double[width];
            var curve = new double[width, width];
            for (int i = 0; i < width; i++) (slope[i], curve[i, i]) = (-penalty * weights[i], penalty);
            foreach ((double[] features, bool holds, double counts) in rows)
            {
                double likelihood = WeighedFit.Likelihood(features, weights), off = counts * ((holds ? 1 : 0) - likelihood), bend = counts * likelihood * (1 - likelihood);
                for (int i = 0; i < width; i++)
                {
                    slope[i] += off * features[i];
                    for (int k = 0; k < width; k++) curve[i, k] += bend * features[i] * features[k];
                }
            }

            double[] step = LinearSystem.Solve(curve, slope);
            for (int i = 0; i < width; i++) weights[i] += step[i];
            if (step.Sum(s => s * s) < Near) break;
        }

        return weights;
    }
}
