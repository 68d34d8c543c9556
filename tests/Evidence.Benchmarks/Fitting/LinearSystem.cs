namespace Evidence.Benchmarks.Fitting;

/// <summary>A system of linear equations, as the steps of a regression need it.</summary>
internal static class LinearSystem
{
    /// <summary>What solves it; both are overwritten. Gauss, with the largest pivot.</summary>
    public static double[] Solve(double[,] curve, double[] slope)
    {
        int width = slope.Length;
        for (int row = 0; row < width; row++)
        {
            int pivot = Enumerable.Range(row, width - row).MaxBy(r => Math.Abs(curve[r, row]));
            for (int c = 0; c < width; c++) (curve[row, c], curve[pivot, c]) = (curve[pivot, c], curve[row, c]);
            (slope[row], slope[pivot]) = (slope[pivot], slope[row]);
            for (int below = row + 1; below < width; below++)
            {
                double share = curve[below, row] / curve[row, row];
                for (int c = row; c < width; c++) curve[below, c] -= share * curve[row, c];
                slope[below] -= share * slope[row];
            }
        }

        for (int row = width - 1; row >= 0; row--)
        {
            for (int c = row + 1; c < width; c++) slope[row] -= curve[row, c] * slope[c];
            slope[row] /= curve[row, row];
        }

        return slope;
    }
}
