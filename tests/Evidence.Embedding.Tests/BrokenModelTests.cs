using System.Text.Json.Nodes;

namespace Evidence.Embedding.Tests;

/// <summary>Every fault of a model folder is told with the file and what to do, never as a crash.</summary>
public sealed class BrokenModelTests : IDisposable
{
    private readonly TinyModel _model = new();

    public void Dispose() => _model.Dispose();

    [Fact]
    public void Open_NoFolder_NamesWhatItShouldHold() => AssertFault("no such folder", Path.Combine(_model.Path, "nowhere"));

    [Theory]
    [InlineData("config.json", "has no config.json")]
    [InlineData("tokenizer.json", "neither tokenizer.json nor vocab.txt")]
    [InlineData("model.safetensors", "has no model.safetensors")]
    public void Open_FileMissing_NamesIt(string file, string words)
    {
        File.Delete(_model.File(file));

        AssertFault(words);
    }

    [Theory]
    [InlineData("config.json")]
    [InlineData("tokenizer.json")]
    [InlineData("model.safetensors")]
    public void Open_FileCutOff_NamesIt(string file)
    {
        byte[] whole = File.ReadAllBytes(_model.File(file));
        foreach (int length in new[] { 0, 5, whole.Length / 3, whole.Length - 1 })
        {
            File.WriteAllBytes(_model.File(file), whole[..length]);
            AssertFault(file);
        }
    }

    [Fact]
    public void Open_DamagedHeader_IsToldAndNeverReadsBeyondTheFile()
    {
        byte[] whole = File.ReadAllBytes(_model.File("model.safetensors"));
        var random = new Random(3);
        for (int i = 0; i < 200; i++)
        {
            byte[] damaged = [.. whole];
            for (int d = 0; d < 3; d++) damaged[random.Next(600)] = (byte)random.Next(256);
            File.WriteAllBytes(_model.File("model.safetensors"), damaged);
            try
            {
                SentenceModel.Open(_model.Path).Dispose();
            }
            catch (InvalidModelException)
            {
                // What damage does not reach the numbers of a tensor may also go unseen.
            }
        }
    }

    [Theory]
    [InlineData("model_type", "roberta", "model_type is 'roberta'")]
    [InlineData("hidden_act", "relu", "hidden_act is 'relu'")]
    [InlineData("position_embedding_type", "relative_key", "position_embedding_type")]
    public void Open_OtherArchitecture_SaysWhatIsRun(string key, string value, string words)
    {
        JsonObject config = TinyModel.Config();
        config[key] = value;
        _model.Write("config.json", config.ToJsonString());

        AssertFault(words);
    }

    [Theory]
    [InlineData("hidden_size", 24, "has the shape")]
    [InlineData("num_hidden_layers", 3, "has no tensor 'encoder.layer.2.")]
    [InlineData("num_attention_heads", 5, "cannot share a width")]
    [InlineData("vocab_size", 4, "different models")]
    [InlineData("intermediate_size", -1, "intermediate_size")]
    public void Open_ConfigOfAnotherModel_SaysWhatDoesNotFit(string key, int value, string words)
    {
        JsonObject config = TinyModel.Config();
        config[key] = value;
        _model.Write("config.json", config.ToJsonString());

        AssertFault(words);
    }

    [Theory]
    [InlineData("vocab_size", 1 << 20, "model.safetensors")]
    [InlineData("max_position_embeddings", 1 << 16, "model.safetensors")]
    [InlineData("type_vocab_size", 1 << 10, "model.safetensors")]
    [InlineData("hidden_size", 3 << 11, "model.safetensors")]
    [InlineData("intermediate_size", 1 << 15, "model.safetensors")]
    [InlineData("num_hidden_layers", 128, "model.safetensors")]
    [InlineData("num_hidden_layers", 1 << 20, "config.json")]
    [InlineData("hidden_size", 1 << 20, "config.json")]
    [InlineData("intermediate_size", int.MaxValue, "config.json")]
    [InlineData("vocab_size", int.MaxValue, "config.json")]
    [InlineData("num_attention_heads", 1 << 20, "config.json")]
    public void Open_HugeNumbers_AreToldBeforeRoomIsMadeForThem(string key, int value, string file)
    {
        JsonObject config = TinyModel.Config();
        config[key] = value;
        _model.Write("config.json", config.ToJsonString());
        AssertFault(file); // once for the memory of the first call

        long before = GC.GetAllocatedBytesForCurrentThread();
        AssertFault(file);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
    }

    [Fact]
    public void Open_TensorsThatShareBytes_AreRefused()
    {
        byte[] whole = File.ReadAllBytes(_model.File("model.safetensors"));
        int length = BitConverter.ToInt32(whole);
        JsonObject header = JsonNode.Parse(whole.AsSpan(8, length))!.AsObject();
        header["again"] = header["embeddings.word_embeddings.weight"]!.DeepClone();
        byte[] json = System.Text.Encoding.UTF8.GetBytes(header.ToJsonString());
        File.WriteAllBytes(_model.File("model.safetensors"), [.. BitConverter.GetBytes((long)json.Length), .. json, .. whole[(8 + length)..]]);

        AssertFault("inside another tensor");
    }

    [Fact]
    public void Open_FilesLargerThanAnyModelHas_AreNotRead()
    {
        using (FileStream large = File.OpenWrite(_model.File("config.json"))) large.SetLength(2 << 20);
        AssertFault("config.json");
        _model.Write("config.json", TinyModel.Config().ToJsonString());
        using (FileStream large = File.OpenWrite(_model.File("tokenizer.json"))) large.SetLength(65 << 20);
        AssertFault("tokenizer.json");
    }

    [Fact]
    public void Open_EpsilonThatIsNone_IsTold()
    {
        JsonObject config = TinyModel.Config();
        config["layer_norm_eps"] = -1;
        _model.Write("config.json", config.ToJsonString());

        AssertFault("layer_norm_eps");
    }

    [Fact]
    public void Open_WeightsInSeveralParts_SaysSo()
    {
        File.Copy(_model.File("model.safetensors"), _model.File("part-1.safetensors"));
        File.Move(_model.File("model.safetensors"), _model.File("part-2.safetensors"));

        AssertFault("several parts");
    }

    [Fact]
    public void Open_TokenizerOfAnotherKind_SaysWhichAreRead()
    {
        _model.Write("tokenizer.json", "{\"normalizer\":null,\"model\":{\"type\":\"BPE\",\"vocab\":{}}}");

        AssertFault("BPE");
    }

    private void AssertFault(string words, string? folder = null)
    {
        InvalidModelException fault = Assert.Throws<InvalidModelException>(() => SentenceModel.Open(folder ?? _model.Path).Dispose());
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Contains(_model.Path, fault.Message, StringComparison.Ordinal);
    }
}
