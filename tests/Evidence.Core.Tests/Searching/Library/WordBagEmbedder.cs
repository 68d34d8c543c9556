using System.Text;
using Evidence.Core.Indexing;
using Evidence.Core.Text;

namespace Evidence.Core.Tests.Searching;

/// <summary>A model for tests: a direction for each word, the same one for words that mean the same here. Counts what it embeds.</summary>
internal sealed class WordBagEmbedder(string fingerprint = "bag") : ISentenceEmbedder
{
    private static readonly Dictionary<string, string> Same = new() { ["lantern"] = "lamp", ["lichen"] = "moss" };

    public string Fingerprint => fingerprint;

    public string Name => "word-bag";

    public int Dimensions => 48;

    public int Embedded { get; private set; }

    /// <summary>Stops after so many texts, as a kill would.</summary>
    public int? BreaksAfter { get; set; }

    public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Embedded >= BreaksAfter) throw new OperationCanceledException();
        Embedded += texts.Count;
        return [.. texts.Select(Vector)];
    }

    public static float[] Vector(string text)
    {
        var vector = new float[48];
        foreach (string word in Tokenizer.Terms(text).Append("*"))
        {
            var random = new Random(unchecked((int)LibraryKeys.Mark(Encoding.UTF8.GetBytes(Same.GetValueOrDefault(word, word)))));
            for (int i = 0; i < vector.Length; i++) vector[i] += (float)(random.NextDouble() - 0.5);
        }

        float length = MathF.Sqrt(vector.Sum(x => x * x));
        return [.. vector.Select(x => x / length)];
    }
}
