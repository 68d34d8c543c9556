using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Core.Searching;
using Evidence.Core.Tests.Searching;
using Evidence.Tests;

namespace Evidence.Core.Tests.Indexing;

/// <summary>However the file of vectors is damaged: words rank and say so, and the remedy that is named ends in good vectors.</summary>
public sealed class DamagedVectorsTests : IDisposable
{
    private const int References = 60, HeadLength = 128, RowLength = 24 + 48;
    private readonly TempFolder _folder = new();

    private IndexRoot Root => new(Path.Combine(_folder.Path, "index"));

    private string Live => Root.Library.FolderOf(Root.Library.ReadCurrent()!);

    private string Vectors => Path.Combine(Live, "vectors.bin");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Damages => ["gone", "empty", "cut off in its head", "cut off in a row", "cut off in a record", "cut off behind a record", "longer", "zeros at its end", "a bit of the fingerprint", "a bit of the dimensions", "a bit of a mark", "a bit of a document", "a bit of a passage", "a bit of a scale", "a bit of a number", "two rows exchanged"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void Search_DamagedVectors_RanksByWordsSaysSoAndEmbedMendsIt(string damage)
    {
        Import(0, References);
        LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System);
        byte[] whole = File.ReadAllBytes(Vectors);
        Damage(damage);

        using (LiveLibrary live = LiveLibrary.Open(Root, () => new WordBagEmbedder()))
        {
            Assert.True(live.IsReady, live.Reason);
            using LibraryLease lease = live.Acquire();
            LibraryAnswer answer = lease.Search(new LibraryRequest { Text = "lamp" });
            Assert.Equal((References, LibraryAnswer.Lexical), (answer.Total, answer.Ranking));
            Assert.Contains("evidence library embed", answer.WhyLexical, StringComparison.Ordinal);
            Assert.DoesNotContain(_folder.Path, answer.WhyLexical, StringComparison.Ordinal);
        }

        Assert.Equal([LibraryVerifier.Vectors], LibraryVerifier.Verify(Root)!.Value.Report.Steps.Where(s => !s.Passed).Select(s => s.Name));
        LibraryManifest? mended = LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System);

        Assert.NotNull(mended);
        EmbeddedLibrary.AssertVectors(Root, References);
        Assert.True(LibraryVerifier.Verify(Root)!.Value.Report.Passed);
        Assert.Equal(whole, File.ReadAllBytes(Vectors));
        Assert.Null(LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System));
    }

    [Fact]
    public void Embed_OneRowDamaged_MakesOnlyThoseOfItsReference()
    {
        Import(0, References);
        LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System);
        Damage("a bit of a number");
        var model = new WordBagEmbedder();

        LibraryEmbedding.Embed(Root, model, TimeProvider.System);

        Assert.InRange(model.Embedded, 1, Passages.Most);
    }

    [Fact]
    public void Embed_UnfinishedWorkDamaged_IsMadeAnew()
    {
        Import(0, 300);
        var model = new WordBagEmbedder { BreaksAfter = 128 };
        Assert.Throws<OperationCanceledException>(() => LibraryEmbedding.Embed(Root, model, TimeProvider.System));
        string unfinished = Directory.EnumerateFiles(Root.Library.Area, "vectors-*.new").Single();
        Flip(unfinished, HeadLength + (3 * RowLength) + 30);

        LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System);

        EmbeddedLibrary.AssertVectors(Root, 300);
        Assert.True(LibraryVerifier.Verify(Root)!.Value.Report.Passed);
    }

    [Theory]
    [InlineData("gone", 0)]
    [InlineData("cut off in a record", References - 1)]
    [InlineData("a bit of a number", References - 1)]
    public void Import_DamagedVectors_TakesOverTheWholeOnes(string damage, int whole)
    {
        Import(0, References);
        LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System);
        Damage(damage);

        Import(References, References + 5);

        LibraryManifest manifest = LibraryManifest.Read(Live);
        Assert.Equal(References + 5, manifest.References);
        Assert.Equal(whole, manifest.Vectors?.Count ?? 0);
        Assert.True(LibraryVerifier.Verify(Root)!.Value.Report.Passed);
        LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System);
        EmbeddedLibrary.AssertVectors(Root, References + 5);
    }

    [Theory]
    [InlineData("_*.fdt")]
    [InlineData("manifest.json")]
    public void Embed_SomethingElseDamaged_SaysWhatAndChangesNothing(string pattern)
    {
        Import(0, References);
        string live = Live, file = Directory.EnumerateFiles(live, pattern).First();
        using (FileStream cut = File.OpenWrite(file)) cut.SetLength(cut.Length - 5);

        IOException embed = Assert.ThrowsAny<IOException>(() => LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System));
        IOException delete = Assert.ThrowsAny<IOException>(() => LibraryImport.Delete(["d1"], Root, TimeProvider.System));

        Assert.All([embed, delete], fault => Assert.Contains(Path.GetFileName(live), fault.Message, StringComparison.Ordinal));
        Assert.Equal(live, Live);
    }

    // The first reference of several passages begins at row 1: reference 0 has one, reference 1 has two or more.
    private void Damage(string damage)
    {
        byte[] whole = File.ReadAllBytes(Vectors);
        switch (damage)
        {
            case "gone":
                File.Delete(Vectors);
                break;
            case "empty":
                File.WriteAllBytes(Vectors, []);
                break;
            case "cut off in its head":
                File.WriteAllBytes(Vectors, whole[..50]);
                break;
            case "cut off in a row":
                File.WriteAllBytes(Vectors, whole[..^7]);
                break;
            case "cut off in a record":
                File.WriteAllBytes(Vectors, whole[..^RowLength]);
                break;
            case "cut off behind a record":
                File.WriteAllBytes(Vectors, whole[..(HeadLength + RowLength)]);
                break;
            case "longer":
                File.WriteAllBytes(Vectors, [.. whole, 1, 2, 3]);
                break;
            case "zeros at its end":
                Array.Clear(whole, whole.Length - (2 * RowLength), 2 * RowLength);
                File.WriteAllBytes(Vectors, whole);
                break;
            case "two rows exchanged":
                File.WriteAllBytes(Vectors, [.. whole[..HeadLength], .. whole[(HeadLength + RowLength)..(HeadLength + (2 * RowLength))], .. whole[HeadLength..(HeadLength + RowLength)], .. whole[(HeadLength + (2 * RowLength))..]]);
                break;
            default:
                Flip(Vectors, damage switch
                {
                    "a bit of the fingerprint" => 25,
                    "a bit of the dimensions" => 16,
                    "a bit of a mark" => HeadLength + RowLength + 3,
                    "a bit of a document" => HeadLength + RowLength + 8,
                    "a bit of a passage" => HeadLength + RowLength + 12,
                    "a bit of a scale" => HeadLength + RowLength + 18,
                    _ => HeadLength + RowLength + 40,
                });
                break;
        }
    }

    private static void Flip(string path, int place)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[place] ^= 4;
        File.WriteAllBytes(path, bytes);
    }

    // The last reference has several passages.
    private void Import(int from, int to)
    {
        string path = Path.Combine(_folder.Path, string.Create(CultureInfo.InvariantCulture, $"corpus-{from}-{to}.jsonl"));
        File.WriteAllLines(path, Enumerable.Range(from, to - from).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"_id\":\"d{i:000}\",\"title\":\"Lamp number{i}\",\"text\":\"{string.Concat(Enumerable.Range(0, i % 4 * 8).Select(s => $"Moss{i % 11} grew on the brass{s} of every lamp in the house that winter. "))}It was brass{i % 7}.\"}}")));
        LibraryImport.Import([path], Root, TimeProvider.System);
    }
}
