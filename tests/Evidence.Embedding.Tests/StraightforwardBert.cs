using System.Globalization;

namespace Evidence.Embedding.Tests;

/// <summary>The forward pass of <see cref="TinyModel"/> written down as the papers have it, token by token, in double precision.</summary>
internal sealed class StraightforwardBert(TinyModel model)
{
    public double[] Embed(int[] ids)
    {
        double[][] states = [.. ids.Select((id, place) => Normalise("embeddings.LayerNorm", [.. Enumerable.Range(0, TinyModel.Width).Select(i =>
            (double)Row("embeddings.word_embeddings.weight", id)[i] + Row("embeddings.position_embeddings.weight", place)[i] + Row("embeddings.token_type_embeddings.weight", 0)[i])]))];
        for (int layer = 0; layer < TinyModel.Layers; layer++) states = Layer(string.Create(CultureInfo.InvariantCulture, $"encoder.layer.{layer}."), states);
        double[] mean = [.. Enumerable.Range(0, TinyModel.Width).Select(i => states.Average(s => s[i]))];
        double length = Math.Sqrt(mean.Sum(x => x * x));
        return [.. mean.Select(x => x / length)];
    }

    private double[][] Layer(string at, double[][] states)
    {
        double[][] Project(string name, double[][] input) => [.. input.Select(s => Linear(at + name, s))];

        double[][] query = Project("attention.self.query", states), key = Project("attention.self.key", states), value = Project("attention.self.value", states);
        var attended = new double[states.Length][];
        const int HeadWidth = TinyModel.Width / TinyModel.Heads;
        for (int t = 0; t < states.Length; t++)
        {
            attended[t] = new double[TinyModel.Width];
            for (int head = 0; head < TinyModel.Heads; head++)
            {
                int[] own = [.. Enumerable.Range(head * HeadWidth, HeadWidth)];
                double[] weights = [.. key.Select(k => Math.Exp(own.Sum(i => query[t][i] * k[i]) / Math.Sqrt(HeadWidth)))];
                double sum = weights.Sum();
                foreach (int i in own) attended[t][i] = Enumerable.Range(0, states.Length).Sum(o => weights[o] / sum * value[o][i]);
            }
        }

        double[][] between = [.. Project("attention.output.dense", attended).Select((s, t) => Normalise(at + "attention.output.LayerNorm", Plus(s, states[t])))];
        double[][] wide = [.. Project("intermediate.dense", between).Select(s => s.Select(x => x * 0.5 * (1 + Erf(x / Math.Sqrt(2)))).ToArray())];
        return [.. Project("output.dense", wide).Select((s, t) => Normalise(at + "output.LayerNorm", Plus(s, between[t])))];
    }

    private double[] Linear(string name, double[] input)
    {
        float[] weights = model.Tensors[name + ".weight"], bias = model.Tensors[name + ".bias"];
        return [.. bias.Select((b, row) => b + input.Select((x, column) => x * weights[(row * input.Length) + column]).Sum())];
    }

    private double[] Normalise(string name, double[] input)
    {
        double mean = input.Average(), deviation = Math.Sqrt(input.Average(x => (x - mean) * (x - mean)) + 1e-12);
        return [.. input.Select((x, i) => ((x - mean) / deviation * model.Tensors[name + ".weight"][i]) + model.Tensors[name + ".bias"][i])];
    }

    private ReadOnlySpan<float> Row(string name, int row) => model.Tensors[name].AsSpan(row * TinyModel.Width, TinyModel.Width);

    private static double[] Plus(double[] one, double[] other) => [.. one.Zip(other, (a, b) => a + b)];

    // The series of the error function, far enough for the numbers that occur here.
    private static double Erf(double x)
    {
        if (Math.Abs(x) > 5) return Math.Sign(x);
        double term = x, sum = x;
        for (int n = 1; n < 120; n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
        }

        return sum * 2 / Math.Sqrt(Math.PI);
    }
}
