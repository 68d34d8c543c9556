using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Tests;

namespace Evidence.Embedding.Tests;

/// <summary>A model folder with random weights and a handful of words, small enough to be run by hand.</summary>
internal sealed class TinyModel : IDisposable
{
    public const int Width = 12, Inner = 20, Layers = 2, Heads = 3, Positions = 16;

    public static readonly string[] Pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "moss", "lamp", "##s", "glow", "##ing", "<", "=", "0", ".", "5", "##±", "##5", "±", "cafe", "in", "##pu", "##t", "-"];

    private readonly TempFolder _folder = new();

    /// <param name="type">F32, F16 or BF16.</param>
    /// <param name="prefix">What names of tensors begin with.</param>
    public TinyModel(string type = "F32", string prefix = "")
    {
        Write("config.json", Config().ToJsonString());
        var vocabulary = new JsonObject();
        for (int i = 0; i < Pieces.Length; i++) vocabulary[Pieces[i]] = i;
        Write("tokenizer.json", new JsonObject
        {
            ["normalizer"] = new JsonObject { ["type"] = "BertNormalizer", ["lowercase"] = true, ["strip_accents"] = null },
            ["model"] = new JsonObject { ["type"] = "WordPiece", ["vocab"] = vocabulary },
        }.ToJsonString());
        var random = new Random(7);
        foreach ((string name, int[] shape) in Shapes())
        {
            var numbers = new float[shape.Aggregate(1, (p, s) => p * s)];
            for (int i = 0; i < numbers.Length; i++) numbers[i] = Rounded((float)((random.NextDouble() - 0.5) * 1.5) + (name.EndsWith("LayerNorm.weight", StringComparison.Ordinal) ? 1 : 0), type);
            Tensors[name] = numbers;
        }

        WriteWeights(type, prefix);
    }

    public string Path => _folder.Path;

    public Dictionary<string, float[]> Tensors { get; } = [];

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text) => _folder.Write(name, text);

    public void Dispose() => _folder.Dispose();

    public static JsonObject Config() => new()
    {
        ["model_type"] = "bert",
        ["hidden_act"] = "gelu",
        ["vocab_size"] = Pieces.Length,
        ["hidden_size"] = Width,
        ["intermediate_size"] = Inner,
        ["num_hidden_layers"] = Layers,
        ["num_attention_heads"] = Heads,
        ["max_position_embeddings"] = Positions,
        ["type_vocab_size"] = 2,
        ["layer_norm_eps"] = 1e-12,
    };

    private static IEnumerable<(string Name, int[] Shape)> Shapes()
    {
        yield return ("embeddings.word_embeddings.weight", [Pieces.Length, Width]);
        yield return ("embeddings.position_embeddings.weight", [Positions, Width]);
        yield return ("embeddings.token_type_embeddings.weight", [2, Width]);
        foreach ((string, int[]) norm in Norm("embeddings.LayerNorm")) yield return norm;
        for (int layer = 0; layer < Layers; layer++)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"encoder.layer.{layer}.");
            foreach ((string, int[]) tensor in new[] { "query", "key", "value" }.SelectMany(p => Linear($"{at}attention.self.{p}", Width, Width))) yield return tensor;
            foreach ((string, int[]) tensor in Linear(at + "attention.output.dense", Width, Width).Concat(Norm(at + "attention.output.LayerNorm"))) yield return tensor;
            foreach ((string, int[]) tensor in Linear(at + "intermediate.dense", Width, Inner).Concat(Linear(at + "output.dense", Inner, Width)).Concat(Norm(at + "output.LayerNorm"))) yield return tensor;
        }

        static IEnumerable<(string, int[])> Norm(string name) => [(name + ".weight", [Width]), (name + ".bias", [Width])];

        static IEnumerable<(string, int[])> Linear(string name, int from, int to) => [(name + ".weight", [to, from]), (name + ".bias", [to])];
    }

    private void WriteWeights(string type, string prefix)
    {
        int size = type == "F32" ? 4 : 2;
        var header = new JsonObject { ["__metadata__"] = new JsonObject { ["format"] = "pt" } };
        using var body = new MemoryStream();
        foreach ((string name, int[] shape) in Shapes())
        {
            float[] numbers = Tensors[name];
            header[prefix + name] = new JsonObject { ["dtype"] = type, ["shape"] = new JsonArray([.. shape.Select(s => (JsonNode)s)]), ["data_offsets"] = new JsonArray(body.Length, body.Length + (numbers.Length * size)) };
            byte[] bytes = new byte[4];
            foreach (float number in numbers)
            {
                if (type == "F32") BinaryPrimitives.WriteSingleLittleEndian(bytes, number);
                else if (type == "F16") BinaryPrimitives.WriteHalfLittleEndian(bytes, (Half)number);
                else BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)(BitConverter.SingleToUInt32Bits(number) >> 16));
                body.Write(bytes.AsSpan(0, size));
            }
        }

        byte[] json = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(header)), length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)json.Length);
        System.IO.File.WriteAllBytes(File("model.safetensors"), [.. length, .. json, .. body.ToArray()]);
    }

    private static float Rounded(float number, string type) => type switch
    {
        "F16" => (float)(Half)number,
        "BF16" => BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(number) & 0xFFFF0000),
        _ => number,
    };
}
