namespace Evidence.Embedding.Tests;

public sealed class WordPiecesTests : IDisposable
{
    private readonly TinyModel _model = new();

    public void Dispose() => _model.Dispose();

    [Theory]
    [InlineData("Moss LAMPS", "moss lamp ##s")]
    [InlineData("glowing, moss", "glow ##ing [UNK] moss")]
    [InlineData("p<0.5", "[UNK] < 0 . 5")]
    [InlineData("moss=lamp", "moss = lamp")]
    [InlineData("5±5 ±", "5 ##± ##5 ±")]
    [InlineData("CAFÉ cafe\u0301", "cafe cafe")]
    [InlineData("moss\u0000\u200Bs\tlamp\nglow\u00A0in", "moss ##s lamp glow in")]
    [InlineData("moss\u00ADs lamp\u200Bs", "moss ##s lamp ##s")]
    [InlineData("漢moss字", "[UNK] moss [UNK]")]
    [InlineData("in-put input", "in - [UNK] in ##pu ##t")]
    [InlineData("  ", "")]
    public void Encode_Text_GivesThePieces(string text, string wanted)
    {
        int[] ids = new WordPieces(Vocabulary.Read(_model.Path)).Encode(text, 100);

        Assert.Equal($"[CLS] {wanted} [SEP]".Replace("  ", " ", StringComparison.Ordinal), string.Join(' ', ids.Select(i => TinyModel.Pieces[i])));
    }

    [Fact]
    public void Encode_LongText_KeepsItsBeginningAndTheMarkOfItsEnd()
    {
        var pieces = new WordPieces(Vocabulary.Read(_model.Path));

        Assert.Equal([2, 4, 5, 6, 3], pieces.Encode("moss lamps glowing moss", 5));
        Assert.Equal(16, pieces.Encode(new string('x', 5_000_000), 16).Length + 13);
        Assert.Equal(16, pieces.Encode(string.Concat(Enumerable.Repeat("moss ", 1_000_000)), 16).Length);
    }

    [Fact]
    public void Encode_AnyText_GivesKnownIds()
    {
        var pieces = new WordPieces(Vocabulary.Read(_model.Path));
        var random = new Random(5);
        for (int i = 0; i < 2000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x80))));
            Assert.All(pieces.Encode(text, 12), id => Assert.InRange(id, 0, TinyModel.Pieces.Length - 1));
        }
    }

    [Fact]
    public void Read_ListOfWords_IsReadLikeTheTokenizer()
    {
        int[] wanted = new WordPieces(Vocabulary.Read(_model.Path)).Encode("Lamps glowing", 100);
        File.Delete(_model.File("tokenizer.json"));
        _model.Write("vocab.txt", string.Join('\n', TinyModel.Pieces) + "\n");

        Assert.Equal(wanted, new WordPieces(Vocabulary.Read(_model.Path)).Encode("Lamps glowing", 100));
        _model.Write("tokenizer_config.json", "{\"do_lower_case\": false}");
        Assert.Equal([2, 1, 7, 8, 3], new WordPieces(Vocabulary.Read(_model.Path)).Encode("Lamps glowing", 100));
    }
}
