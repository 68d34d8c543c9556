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
    private const int Largest = 1 << 20;

    /// <summary>Numbers of one head.</summary>
    public int HeadWidth => Width / Heads;

    /// <summary>Reads config.json.</summary>
    /// <exception cref="InvalidModelException">It is damaged, or of a model that is built in another way.</exception>
    public static BertSettings Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = document.RootElement;
            Require("model_type", "bert", "bert");
            Require("hidden_act", "gelu", "gelu");
            Require("position_embedding_type", "absolute", "absolute");
            var settings = new BertSettings(Size("vocab_size"), Size("max_position_embeddings"), Size("type_vocab_size"), Size("hidden_size"), Size("intermediate_size"), Size("num_hidden_layers"), Size("num_attention_heads"),
                root.TryGetProperty("layer_norm_eps", out JsonElement epsilon) ? epsilon.GetSingle() : 1e-12f);
            if (settings.Width % settings.Heads != 0) throw Fault($"{settings.Heads} heads cannot share a width of {settings.Width}");
            return settings;

            int Size(string key)
            {
                if (!root.TryGetProperty(key, out JsonElement value) || !value.TryGetInt32(out int size) || size is < 1 or > Largest) throw Fault($"{key} is no whole number from 1 to {Largest}");
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
