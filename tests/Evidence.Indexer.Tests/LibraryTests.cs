using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Evidence.Core.Indexing;
using Evidence.Core.Text;
using Evidence.Tests;

namespace Evidence.Indexer.Tests;

public sealed class LibraryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Index => Path.Combine(_folder.Path, "index");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Library_ImportSearchDelete_DoWhatTheySay()
    {
        _folder.Write("refs.ris", "TY  - JOUR\nTI  - Moss on brass lamps\nDO  - 10.1000/moss.1\nER  - \nTY  - JOUR\nTI  - Moths\nDO  - 10.1000/moth\nER  - \n");

        Assert.Equal(3, EvidenceCommand.Run("library", "status", "--index", Index).Code);
        Assert.Equal(2, EvidenceCommand.Json("library", "import", Path.Combine(_folder.Path, "refs.ris"), "--index", Index).GetProperty("added").GetInt32());
        Assert.Equal("doi:10.1000/moss.1", EvidenceCommand.Json("library", "search", "brass", "--index", Index).GetProperty("hits")[0].GetProperty("reference").GetProperty("id").GetString());
        Assert.Equal(0, EvidenceCommand.Run("library", "delete", "10.1000/moth", "--index", Index).Code);
        Assert.Equal(2, EvidenceCommand.Run("library", "delete", "10.1000/moth", "--index", Index).Code);
        Assert.Equal(1, EvidenceCommand.Json("library", "status", "--index", Index).GetProperty("references").GetInt32());
    }

    [Fact]
    public void LibraryImport_KilledOnTheWay_GoesOnToTheSameLibrary()
    {
        string corpus = Corpus(30_000);
        for (int kill = 0; kill < 3; kill++)
        {
            using Process process = EvidenceCommand.Start("library", "import", corpus, "--commit-every", "0", "--index", Index);
            if (process.WaitForExit(TimeSpan.FromSeconds(1.5 + (0.4 * kill)))) break;
            process.Kill();
            process.WaitForExit();
        }

        (int code, _, string error) = EvidenceCommand.Run("library", "import", corpus, "--index", Index);
        string whole = Path.Combine(_folder.Path, "whole");
        EvidenceCommand.Run("library", "import", corpus, "--index", whole);

        Assert.True(code == 0, error);
        JsonElement fingerprint = EvidenceCommand.Json("library", "verify", "--index", Index).GetProperty("fingerprint");
        Assert.Equal(30_000, fingerprint.GetProperty("references").GetInt32());
        Assert.Equal(EvidenceCommand.Json("library", "verify", "--index", whole).GetProperty("fingerprint").GetRawText(), fingerprint.GetRawText());
    }

    [SkippableFact]
    public void LibraryImport_OntoAFullDisk_SaysSoAndLeavesTheLiveLibraryAlone()
    {
        Requirement.That(OperatingSystem.IsLinux() && File.Exists("/bin/bash"), "The limit on the size of files is set by bash.");
        _folder.Write("first.jsonl", "{\"_id\":\"first\",\"title\":\"A lamp\",\"text\":\"moss\"}\n");
        EvidenceCommand.Run("library", "import", Path.Combine(_folder.Path, "first.jsonl"), "--index", Index);
        string corpus = Corpus(20_000), before = EvidenceCommand.Json("library", "verify", "--index", Index).GetRawText();

        (int code, _, string error) = EvidenceCommand.RunWithSmallFiles(kilobytes: 512, "library", "import", corpus, "--index", Index);

        Assert.True(code == 3, $"exit {code}: {error}");
        Assert.Contains("The file system takes no larger file. The live library is as it was. Raise the limit on the size of files", error, StringComparison.Ordinal);
        Assert.Contains("then start the import again: it goes on where it was.", error, StringComparison.Ordinal);
        Assert.Equal(before, EvidenceCommand.Json("library", "verify", "--index", Index).GetRawText());
        Assert.Equal(0, EvidenceCommand.Run("library", "import", corpus, "--index", Index).Code);
        Assert.Equal(20_001, EvidenceCommand.Json("library", "verify", "--index", Index).GetProperty("fingerprint").GetProperty("references").GetInt32());
    }

    [Fact]
    public void EvalAndBench_OnASmallCorpus_PrintTheirFigures()
    {
        Corpus(200);
        _folder.Write("queries.jsonl", "{\"_id\":\"q1\",\"text\":\"lamp number7\"}\n{\"_id\":\"q2\",\"text\":\"nothing like it\"}\n");
        _folder.Write("qrels/dev.tsv", "query-id\tcorpus-id\tscore\nq1\td7\t1\nq2\td9\t1\n");
        string run = Path.Combine(_folder.Path, "run.txt");

        JsonElement figures = EvidenceCommand.Json("eval", "--corpus", _folder.Path, "--split", "dev", "--run", run);
        (int code, string bench, _) = EvidenceCommand.Run("bench", "--corpus", _folder.Path);

        Assert.Equal(0.5, figures.GetProperty("mrrAt10").GetDouble());
        Assert.StartsWith("q1 Q0 d7 1 ", File.ReadLines(run).First(), StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.Equal(200, JsonDocument.Parse(bench).RootElement.GetProperty("docs").GetInt32());
        Assert.Equal(2, EvidenceCommand.Run("eval", "--corpus", _folder.Path, "--split", "nowhere").Code);
    }

    [Fact]
    public void LibraryEmbed_WithoutModelOrLibrary_SaysWhatToDo()
    {
        Corpus(20);
        EvidenceCommand.Run("library", "import", Path.Combine(_folder.Path, "corpus.jsonl"), "--index", Index);

        (int broken, _, string fault) = EvidenceCommand.Run("library", "embed", "--model", _folder.Path, "--index", Index);
        (int code, string status, _) = EvidenceCommand.Run("library", "status", "--index", Index);
        (int hybrid, _, string why) = EvidenceCommand.Run("library", "search", "lamp", "--ranking", "hybrid", "--index", Index);

        Assert.Equal((3, 0, 3), (broken, code, hybrid));
        Assert.Contains("has no config.json", fault, StringComparison.Ordinal);
        Assert.Contains("ranked by words alone", status, StringComparison.Ordinal);
        Assert.Contains("evidence library embed", why, StringComparison.Ordinal);
        Assert.Equal("lexical", EvidenceCommand.Json("library", "search", "lamp", "--index", Index).GetProperty("ranking").GetString());
    }

    [Fact]
    public void LibrarySearch_ModelIsHalfThere_RanksByWordsAndSaysWhyUnlessMeaningWasAskedFor()
    {
        EvidenceCommand.Run("library", "import", Corpus(20), "--index", Index);
        LibraryEmbedding.Embed(new IndexRoot(Index), new OneMeaning(), TimeProvider.System);
        _folder.Write("model/config.json", "{}");
        string model = Path.Combine(_folder.Path, "model");

        (int code, string output, _) = EvidenceCommand.Run("library", "search", "lamp", "--model", model, "--index", Index);
        JsonElement answer = EvidenceCommand.Json("library", "search", "lamp", "--model", model, "--index", Index);
        (int hybrid, _, string why) = EvidenceCommand.Run("library", "search", "lamp", "--ranking", "hybrid", "--model", model, "--index", Index);

        Assert.Equal((0, 3), (code, hybrid));
        Assert.Equal(("lexical", 20), (answer.GetProperty("ranking").GetString(), answer.GetProperty("total").GetInt32()));
        Assert.All([output, answer.GetProperty("whyLexical").GetString()!, why], words => Assert.Contains("tokenizer.json", words, StringComparison.Ordinal));
        Assert.Contains("Ranked by words alone.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void LibraryVerify_VectorsDamaged_NamesTheRemedy()
    {
        EvidenceCommand.Run("library", "import", Corpus(20), "--index", Index);
        LibraryEmbedding.Embed(new IndexRoot(Index), new OneMeaning(), TimeProvider.System);
        using (FileStream cut = File.OpenWrite(Directory.EnumerateFiles(Index, "vectors.bin", SearchOption.AllDirectories).Single())) cut.SetLength(300);

        (int code, string output, _) = EvidenceCommand.Run("library", "verify", "--index", Index);

        Assert.Equal(1, code);
        Assert.Contains("make them anew with: evidence library embed", output, StringComparison.Ordinal);
        Assert.Equal(0, EvidenceCommand.Run("library", "search", "lamp", "--index", Index).Code);
    }

    [SkippableFact]
    public void LibraryEmbed_WithTheInstalledModel_RanksByMeaningAndKeepsItsVectors()
    {
        Requirement.That(Evidence.Embedding.InstalledModel.Find(Repository.Root) is not null, "The model is not installed: run 'npm ci --ignore-scripts' in models/.");
        _folder.Write("corpus.jsonl", "{\"_id\":\"a\",\"title\":\"Heart attacks\",\"text\":\"They strike older people more often.\"}\n{\"_id\":\"b\",\"title\":\"Brass lamps\",\"text\":\"Moss grows on them.\"}\n");
        _folder.Write("queries.jsonl", "{\"_id\":\"q1\",\"text\":\"myocardial infarction in the elderly\"}\n");
        _folder.Write("qrels/dev.tsv", "query-id\tcorpus-id\tscore\nq1\ta\t1\n");
        string corpus = Path.Combine(_folder.Path, "corpus.jsonl"), model = Evidence.Embedding.InstalledModel.Find(Repository.Root)!;

        JsonElement report = EvidenceCommand.Json("library", "import", corpus, "--model", model, "--index", Index);
        JsonElement answer = EvidenceCommand.Json("library", "search", "myocardial infarction in the elderly", "--index", Index);
        (_, string again, _) = EvidenceCommand.Run("library", "embed", "--index", Index);
        JsonElement figures = EvidenceCommand.Json("eval", "--corpus", _folder.Path, "--split", "dev", "--ranking", "hybrid", "--keep", Path.Combine(_folder.Path, "kept"));

        Assert.Equal(2, report.GetProperty("added").GetInt32());
        Assert.Equal("hybrid", answer.GetProperty("ranking").GetString());
        Assert.Equal("a", answer.GetProperty("hits")[0].GetProperty("reference").GetProperty("id").GetString());
        Assert.Contains("has its vectors already", again, StringComparison.Ordinal);
        Assert.Equal(1.0, figures.GetProperty("mrrAt10").GetDouble());
        Assert.Equal(2, EvidenceCommand.Json("library", "status", "--index", Index).GetProperty("vectors").GetProperty("count").GetInt32());
        Assert.Equal(0, EvidenceCommand.Run("library", "verify", "--index", Index).Code);
    }

    private string Corpus(int count)
    {
        _folder.Write("corpus.jsonl", string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"_id\":\"d{i}\",\"title\":\"Lamp number{i}\",\"text\":\"moss and dust gather on it when nobody looks after brass{i % 97} for {i} winters\"}}\n"))));
        return Path.Combine(_folder.Path, "corpus.jsonl");
    }

    /// <summary>A model to which everything means the same.</summary>
    private sealed class OneMeaning : ISentenceEmbedder
    {
        public string Fingerprint => "one";

        public string Name => "one-meaning";

        public int Dimensions => 4;

        public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken = default) => [.. texts.Select(_ => new float[] { 1, 0, 0, 0 })];
    }
}
