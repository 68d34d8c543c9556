namespace Evidence.Embedding;

/// <summary>
/// The forward pass of a BERT encoder and the pooling of its last states, as a graph. Segments are always the first, so their
/// part is added to that of the places once; the scale of attention is taken into the weights of the queries.
/// </summary>
internal static class BertGraph
{
    /// <summary>Input: ids, text by text, all as long as the longest.</summary>
    public const string Ids = "ids";

    /// <summary>Input: 0, 1, 2 ... up to that length.</summary>
    public const string Places = "places";

    /// <summary>Input: for each text and place 0 where there is a token, else a number so low that nobody attends to it; shape [texts, 1, 1, places].</summary>
    public const string Mask = "mask";

    /// <summary>Input: what each state counts in the vector of its text; shape [texts, 1, places].</summary>
    public const string Shares = "shares";

    /// <summary>Output: the vectors; shape [texts, 1, width].</summary>
    public const string Vectors = "vectors";

    /// <summary>The graph of the weights in a file.</summary>
    /// <param name="settings">The shape of the model.</param>
    /// <param name="weights">Its weights.</param>
    /// <exception cref="InvalidModelException">A tensor is missing or of another shape.</exception>
    public static byte[] Make(BertSettings settings, Safetensors weights)
    {
        string prefix = weights.Names.Contains("bert.embeddings.word_embeddings.weight") ? "bert." : "";
        var graph = new OnnxModel();
        int width = settings.Width;
        graph.Input(Ids, ofFloats: false, -1, -1);
        graph.Input(Places, ofFloats: false, -1);
        graph.Input(Mask, ofFloats: true, -1, 1, 1, -1);
        graph.Input(Shares, ofFloats: true, -1, 1, -1);
        string words = prefix + "embeddings.word_embeddings.weight", positions = prefix + "embeddings.position_embeddings.weight", types = prefix + "embeddings.token_type_embeddings.weight";
        // What config.json asks for must be there before room is made for it; so a layer too many also ends here.
        weights.Require(words, settings.Words, width);
        weights.Require(positions, settings.Positions, width);
        weights.Require(types, settings.Types, width);
        graph.Weights("words", [settings.Words, width], () => weights.Read(words, settings.Words, width));
        graph.Weights("positions", [settings.Positions, width], () => Sum(weights.Read(positions, settings.Positions, width), weights.Read(types, settings.Types, width), width));
        string state = graph.Add("Add", "sum", [graph.Add("Gather", "word", ["words", Ids]), graph.Add("Gather", "position", ["positions", Places])]);
        state = Normalise(graph, "embedded", prefix + "embeddings.LayerNorm", state, settings, weights);
        graph.Constant("heads", 0, 0, settings.Heads, settings.HeadWidth);
        graph.Constant("joined", 0, 0, width);
        for (int layer = 0; layer < settings.Layers; layer++) state = Layer(graph, $"l{layer}", $"{prefix}encoder.layer.{layer}.", state, settings, weights);
        graph.Output(graph.Add("MatMul", Vectors, [Shares, state]), -1, 1, width);
        return graph.ToBytes();
    }

    private static string Layer(OnnxModel graph, string name, string source, string state, BertSettings settings, Safetensors weights)
    {
        int width = settings.Width, inner = settings.Inner;
        float scale = 1 / MathF.Sqrt(settings.HeadWidth);
        string query = Heads("query", scale, 0, 2, 1, 3), key = Heads("key", 1, 0, 2, 3, 1), value = Heads("value", 1, 0, 2, 1, 3);
        string scores = graph.Add("Add", name + "_scores", [graph.Add("MatMul", name + "_products", [query, key]), Mask]);
        string mixed = graph.Add("MatMul", name + "_mixed", [graph.Add("Softmax", name + "_attention", [scores], ("axis", -1)), value]);
        string joined = graph.Add("Reshape", name + "_joined", [graph.Add("Transpose", name + "_back", [mixed], ("perm", new[] { 0, 2, 1, 3 })), "joined"]);
        string attended = Linear(name + "_out", "attention.output.dense", joined, width, width);
        state = Normalise(graph, name + "_n1", source + "attention.output.LayerNorm", graph.Add("Add", name + "_r1", [attended, state]), settings, weights);
        string wide = graph.Add("Gelu", name + "_gelu", [Linear(name + "_in", "intermediate.dense", state, width, inner)]);
        string narrow = Linear(name + "_ff", "output.dense", wide, inner, width);
        return Normalise(graph, name + "_n2", source + "output.LayerNorm", graph.Add("Add", name + "_r2", [narrow, state]), settings, weights);

        string Heads(string part, float factor, params int[] order)
        {
            string linear = Linear($"{name}_{part}", $"attention.self.{part}", state, width, width, factor);
            return graph.Add("Transpose", $"{name}_{part}_heads", [graph.Add("Reshape", $"{name}_{part}_parts", [linear, "heads"])], ("perm", order));
        }

        string Linear(string output, string tensor, string input, int from, int to, float factor = 1)
        {
            weights.Require($"{source}{tensor}.weight", to, from);
            weights.Require($"{source}{tensor}.bias", to);
            string matrix = graph.Weights(output + "_w", [from, to], () => Transposed(weights.Read($"{source}{tensor}.weight", to, from), to, from, factor));
            string bias = graph.Weights(output + "_b", [to], () => Scaled(weights.Read($"{source}{tensor}.bias", to), factor));
            return graph.Add("Add", output, [graph.Add("MatMul", output + "_m", [input, matrix]), bias]);
        }
    }

    private static string Normalise(OnnxModel graph, string output, string source, string input, BertSettings settings, Safetensors weights)
    {
        weights.Require(source + ".weight", settings.Width);
        weights.Require(source + ".bias", settings.Width);
        string scale = graph.Weights(output + "_w", [settings.Width], () => weights.Read(source + ".weight", settings.Width));
        string bias = graph.Weights(output + "_b", [settings.Width], () => weights.Read(source + ".bias", settings.Width));
        return graph.Add("LayerNormalization", output, [input, scale, bias], ("axis", -1), ("epsilon", settings.Epsilon));
    }

    // The first row of the others is added to each row of the first.
    private static float[] Sum(float[] rows, float[] others, int width)
    {
        for (int i = 0; i < rows.Length; i++) rows[i] += others[i % width];
        return rows;
    }

    // Stored are rows of outputs; a product from the right wants rows of inputs.
    private static float[] Transposed(float[] matrix, int rows, int columns, float factor)
    {
        var turned = new float[matrix.Length];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++) turned[(column * rows) + row] = matrix[(row * columns) + column] * factor;
        return turned;
    }

    private static float[] Scaled(float[] numbers, float factor)
    {
        for (int i = 0; i < numbers.Length; i++) numbers[i] *= factor;
        return numbers;
    }
}
