using System.Text.Json;

namespace Evidence.Embedding;

/// <summary>The shape of a BERT encoder (Devlin et al., NAACL 2019), as config.json of its folder tells it.</summary>
/// <param name="Words">Entries of the vocabulary.</param>
/// <param name="Positions">Most tokens that it has places for.</param>
/// <param name="Types">Kinds of segments; only the first is used.</param>
/// <param name="Width">Numbers of a token's state, and of a text's vector.</param>
/// <param name="Inner">Numbers inside the feed-forward part of a layer.</param>
/// <param name="Layers">Layers.</param>
/// <param name="Heads">Heads of attention; they share the width evenly.</param>
/// <param name="Epsilon">What keeps the normalisation of a layer from dividing by zero.</param>
internal sealed record BertSettings(int Words, int Positions, int Types, int Width, int Inner, int Layers, int Heads, float Epsilon)
{
    // More than any encoder of this shape has (BERT large: 24 layers, 16 heads, width 1024, inner 4096; vocabularies of a hundred
    // languages have 250,000 words). Whether a file of weights holds as much is for BertGraph to see.
    private const int MostWords = 1 << 20, MostPositions = 1 << 16, MostTypes = 1 << 10, Widest = 1 << 13, WidestInner = 1 << 15, MostLayers = 128, MostHeads = 64;
    private const int LargestFile = 1 << 20;

    /// <summary>Numbers of one head.</summary>
    public int HeadWidth => Width / Heads;

    /// <summary>Reads config.json.</summary>
    /// <exception cref="InvalidModelException">It is damaged, or of a model that is built in another way.</exception>
    public static BertSettings Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile) throw Fault($"it has more than {LargestFile} bytes, which no settings need");
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = document.RootElement;
            Require("model_type", "bert", "bert");
            Require("hidden_act", "gelu", "gelu");
            Require("position_embedding_type", "absolute", "absolute");
            var settings = new BertSettings(Size("vocab_size", MostWords), Size("max_position_embeddings", MostPositions), Size("type_vocab_size", MostTypes), Size("hidden_size", Widest), Size("intermediate_size", WidestInner),
                Size("num_hidden_layers", MostLayers), Size("num_attention_heads", MostHeads), root.TryGetProperty("layer_norm_eps", out JsonElement epsilon) ? epsilon.GetSingle() : 1e-12f);
            if (!(settings.Epsilon is > 0 and < 1)) throw Fault("layer_norm_eps is no number between 0 and 1");
            if (settings.Width % settings.Heads != 0) throw Fault($"{settings.Heads} heads cannot share a width of {settings.Width}");
            return settings;

            int Size(string key, int most)
            {
                if (!root.TryGetProperty(key, out JsonElement value) || !value.TryGetInt32(out int size) || size < 1 || size > most) throw Fault($"{key} is no whole number from 1 to {most}");
                return size;
            }

            void Require(string key, string wanted, string usual)
            {
                string value = root.TryGetProperty(key, out JsonElement given) && given.ValueKind != JsonValueKind.Null ? given.ToString() : usual;
                if (value != wanted) throw Fault($"{key} is '{value}'; only models with '{wanted}' are run here");
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw Fault("it is no JSON object", fault);
        }

        InvalidModelException Fault(string what, Exception? inner = null) => new($"The model's '{path}' cannot be used: {what}. Install the model again, or name another folder.", inner);
    }
}
