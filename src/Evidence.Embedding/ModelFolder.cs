using System.Security.Cryptography;

namespace Evidence.Embedding;

/// <summary>The files of a model in a folder: config.json, a vocabulary, one file of weights.</summary>
internal sealed record ModelFolder(string Path, string Config, IReadOnlyList<string> Vocabulary, string Weights)
{
    private const string Usual = "model.safetensors", Ending = "*.safetensors", ConfigFile = "config.json";

    /// <summary>Looks what there is.</summary>
    /// <exception cref="InvalidModelException">A file is missing, or which one is meant cannot be told.</exception>
    public static ModelFolder Of(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        if (!Directory.Exists(path)) throw Fault("there is no such folder");
        string config = System.IO.Path.Combine(path, ConfigFile), usual = System.IO.Path.Combine(path, Usual);
        if (!File.Exists(config)) throw Fault($"it has no {ConfigFile}");
        IReadOnlyList<string> vocabulary = Embedding.Vocabulary.FilesOf(path);
        if (vocabulary.Count == 0) throw Fault("it has neither tokenizer.json nor vocab.txt");
        string[] weights = File.Exists(usual) ? [usual] : [.. Directory.EnumerateFiles(path, Ending).Order(StringComparer.Ordinal)];
        if (weights.Length != 1) throw Fault(weights.Length == 0 ? $"it has no {Usual}" : $"it has {weights.Length} files of weights and none is named {Usual}; models in several parts are not read");
        return new ModelFolder(path, config, vocabulary, weights[0]);

        InvalidModelException Fault(string what) => new($"The model folder '{path}' cannot be used: {what}. Install the model again, or name a folder that holds {ConfigFile}, tokenizer.json or vocab.txt, and {Usual}.");
    }

    /// <summary>True where a folder has the files of a model, whatever is in them.</summary>
    public static bool HasFiles(string path)
    {
        try
        {
            return Of(path).Weights.Length > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>A short word that differs where any file does.</summary>
    /// <param name="reading">How the program reads texts and pools states; a change of that changes vectors too.</param>
    public string Fingerprint(string reading)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        all.AppendData(System.Text.Encoding.UTF8.GetBytes(reading));
        foreach (string file in new[] { Config, Weights }.Concat(Vocabulary))
        {
            using FileStream stream = File.OpenRead(file);
            all.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(all.GetHashAndReset().AsSpan(0, 8));
    }
}
