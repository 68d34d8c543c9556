namespace Evidence.Embedding.Tests;

public sealed class SentenceModelTests
{
    private static readonly string[] Texts = ["moss", "Lamps glowing in moss - moss < 0.5", "", "moss moss moss moss moss moss moss moss moss moss moss moss moss moss moss moss moss moss", "Café = input"];

    [Theory]
    [InlineData("F32", "")]
    [InlineData("F16", "")]
    [InlineData("BF16", "bert.")]
    public void Embed_RandomWeights_EqualsTheForwardPassWrittenDownPlainly(string type, string prefix)
    {
        using var files = new TinyModel(type, prefix);
        using SentenceModel model = SentenceModel.Open(files.Path);
        var plain = new StraightforwardBert(files);
        var pieces = new WordPieces(Vocabulary.Read(files.Path));

        IReadOnlyList<float[]> vectors = model.Embed(Texts);

        Assert.Equal(TinyModel.Width, model.Dimensions);
        for (int i = 0; i < Texts.Length; i++)
        {
            double[] wanted = plain.Embed(pieces.Encode(Texts[i], TinyModel.Positions));
            Assert.All(wanted.Zip(vectors[i]), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
        }
    }

    [Fact]
    public void Embed_TogetherOrAlone_GivesTheSameVector()
    {
        using var files = new TinyModel();
        using SentenceModel model = SentenceModel.Open(files.Path);

        IReadOnlyList<float[]> together = model.Embed(Texts);

        for (int i = 0; i < Texts.Length; i++) Assert.All(model.Embed([Texts[i]])[0].Zip(together[i]), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public async Task Embed_FromManyThreads_GivesTheSameVectors()
    {
        using var files = new TinyModel();
        using SentenceModel model = SentenceModel.Open(files.Path);
        IReadOnlyList<float[]> wanted = model.Embed(Texts);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Assert.Equal(wanted, model.Embed(Texts)))));
    }

    [Fact]
    public async Task Dispose_WhileTextsAreEmbedded_WaitsAndEndsThemInOrder()
    {
        using var files = new TinyModel();
        for (int round = 0; round < 20; round++)
        {
            SentenceModel model = SentenceModel.Open(files.Path);
            using var started = new CountdownEvent(4);
            Task[] asking = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                model.Embed(Texts);
                started.Signal();
                Action goOn = () =>
                {
                    while (true) model.Embed(Texts);
                };
                Assert.Throws<ObjectDisposedException>(goOn);
            }))];
            started.Wait();

            model.Dispose();
            model.Dispose();

            await Task.WhenAll(asking);
        }
    }

    [Fact]
    public void Embed_Cancelled_Stops()
    {
        using var files = new TinyModel();
        using SentenceModel model = SentenceModel.Open(files.Path);

        Assert.Throws<OperationCanceledException>(() => model.Embed(Texts, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Fingerprint_OtherWeights_IsAnotherOne()
    {
        using TinyModel files = new(), same = new(), rounded = new("F16");
        using SentenceModel one = SentenceModel.Open(files.Path), two = SentenceModel.Open(same.Path), three = SentenceModel.Open(rounded.Path);

        Assert.Equal(one.Fingerprint, two.Fingerprint);
        Assert.NotEqual(one.Fingerprint, three.Fingerprint);
    }
}
