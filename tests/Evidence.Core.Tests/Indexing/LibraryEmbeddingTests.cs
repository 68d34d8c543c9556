using System.Globalization;
using Evidence.Core.Formats;
using Evidence.Core.Indexing;
using Evidence.Core.Searching;
using Evidence.Core.Tests.Searching;
using Evidence.Tests;

namespace Evidence.Core.Tests.Indexing;

/// <summary>Vectors are made once for each reference, outlive kills and imports, and go with what they were made from.</summary>
public sealed class LibraryEmbeddingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private IndexRoot Root => new(Path.Combine(_folder.Path, "index"));

    private string Live => Root.Library.FolderOf(Root.Library.ReadCurrent()!);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Embed_Again_MakesNothing()
    {
        Import(0, 150);
        var model = new WordBagEmbedder();

        LibraryManifest? first = LibraryEmbedding.Embed(Root, model, TimeProvider.System), again = LibraryEmbedding.Embed(Root, model, TimeProvider.System);

        Assert.Equal((150, Passages.Fingerprint(new WordBagEmbedder()), 48), (first!.Vectors!.Count, first.Vectors.Fingerprint, first.Vectors.Dimensions));
        Assert.Null(again);
        Assert.Equal(Passaged(150), model.Embedded);
        AssertVectors(150);
    }

    [Fact]
    public void Embed_NoLibrary_DoesNothing() => Assert.Null(LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System));

    [Fact]
    public void Embed_AnImportWasCutOff_PublishesNoPartOfIt()
    {
        Import(0, 100);
        string live = Live;
        using (LibraryWriter cut = LibraryWriter.Open(Root))
        {
            cut.Add([LibraryReference.Of(new Reference { Title = "Moss on brass lamps", Doi = "10.1000/moss.1" })!], default);
            cut.State.Note("more.ris", 1000, 1, isDone: false);
            cut.Commit();
        }

        IOException embed = Assert.Throws<IOException>(() => LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System));
        IOException delete = Assert.Throws<IOException>(() => LibraryImport.Delete(["doc-1"], Root, TimeProvider.System));

        Assert.All([embed, delete], e => Assert.Contains("cut off", e.Message, StringComparison.Ordinal));
        Assert.Equal(live, Live);
        using LibraryWriter resumed = LibraryWriter.Open(Root);
        Assert.Equal(101, resumed.References);
    }

    [Fact]
    public void Embed_WithAnotherModelThanWasBegunWith_LeavesNothingOfThatBehind()
    {
        Import(0, 100);
        string left = Path.Combine(Root.Library.Area, "vectors-another.new");
        File.WriteAllText(left, "begun");

        using (IndexLock.TakeVectors(Root.Library)) Assert.Throws<IndexLockedException>(() => LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System));
        Assert.True(File.Exists(left));
        LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System);

        Assert.False(File.Exists(left));
        AssertVectors(100);
    }

    [Fact]
    public void Embed_CutOff_GoesOnWhereItWas()
    {
        Import(0, 300);
        var whole = new WordBagEmbedder();
        var other = new IndexRoot(Path.Combine(_folder.Path, "other"));
        LibraryImport.Import([Path.Combine(_folder.Path, "corpus-0-300.jsonl")], other, TimeProvider.System);
        LibraryEmbedding.Embed(other, whole, TimeProvider.System);
        int wanted = whole.Embedded;
        var model = new WordBagEmbedder { BreaksAfter = 128 };
        Assert.Throws<OperationCanceledException>(() => LibraryEmbedding.Embed(Root, model, TimeProvider.System));
        Assert.Null(LibraryManifest.Read(Live).Vectors);
        string unfinished = Directory.EnumerateFiles(Root.Library.Area, "vectors-*").Single();
        using (FileStream torn = File.OpenWrite(unfinished)) torn.SetLength(torn.Length - 7);

        model.BreaksAfter = null;
        LibraryEmbedding.Embed(Root, model, TimeProvider.System);

        Assert.InRange(model.Embedded, wanted + 1, wanted + 64);
        AssertVectors(300);
        Assert.Empty(Directory.EnumerateFiles(Root.Library.Area, "vectors-*"));
    }

    [Fact]
    public void Import_IntoALibraryWithVectors_KeepsThemAndMakesOnlyThoseOfNewOnes()
    {
        Import(0, 100);
        var model = new WordBagEmbedder();
        LibraryEmbedding.Embed(Root, model, TimeProvider.System);
        string before = Live;
        byte[] vectors = File.ReadAllBytes(Path.Combine(before, "vectors.bin"));

        Import(50, 140);

        Assert.Equal(100, LibraryManifest.Read(Live).Vectors!.Count);
        Assert.Equal(vectors, File.ReadAllBytes(Path.Combine(before, "vectors.bin")));
        LibraryEmbedding.Embed(Root, model, TimeProvider.System);
        Assert.Equal(Passaged(140), model.Embedded);
        AssertVectors(140);
    }

    [Fact]
    public void Import_CompletingAReference_MakesItsVectorAnew()
    {
        _folder.Write("a.ris", "TY  - JOUR\nTI  - Moss on brass lamps\nDO  - 10.1000/moss.1\nER  - \n");
        _folder.Write("b.nbib", "PMID- 123456\nTI  - Moss on brass lamps.\nAID - 10.1000/moss.1 [doi]\nAB  - Lamps gather moss.\n");
        LibraryImport.Import([Path.Combine(_folder.Path, "a.ris")], Root, TimeProvider.System);
        var model = new WordBagEmbedder();
        LibraryEmbedding.Embed(Root, model, TimeProvider.System);

        LibraryImport.Import([Path.Combine(_folder.Path, "b.nbib")], Root, TimeProvider.System);

        Assert.Null(LibraryManifest.Read(Live).Vectors);
        LibraryEmbedding.Embed(Root, model, TimeProvider.System);
        AssertVectors(1);
    }

    [Fact]
    public void Delete_ReferenceWithAVector_TakesItAway()
    {
        Import(0, 30);
        LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System);

        LibraryImport.Delete(["d7"], Root, TimeProvider.System);

        AssertVectors(29);
    }

    [Fact]
    public void Embed_WithAnotherModel_ReplacesAllVectors()
    {
        Import(0, 80);
        LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System);
        var other = new WordBagEmbedder("other");

        LibraryEmbedding.Embed(Root, other, TimeProvider.System);

        Assert.Equal(Passaged(80), other.Embedded);
        Assert.Equal(Passages.Fingerprint(new WordBagEmbedder("other")), LibraryManifest.Read(Live).Vectors!.Fingerprint);
    }

    [Fact]
    public void Embed_WhileSomebodyElseDoes_IsRefused()
    {
        Import(0, 10);
        using IndexLock held = IndexLock.TakeVectors(Root.Library);

        Assert.Throws<IndexLockedException>(() => LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System));
    }

    [Fact]
    public void Verify_VectorsOfAnotherReference_AreFound()
    {
        Import(0, 40);
        LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System);
        Assert.Contains(LibraryVerifier.Verify(Root)!.Value.Report.Steps, s => s.Name == "vectors" && s.Passed);

        string path = Path.Combine(Live, "vectors.bin");
        byte[] damaged = File.ReadAllBytes(path);
        damaged[130] ^= 1; // in the mark of the first row
        File.WriteAllBytes(path, damaged);

        Assert.Contains(LibraryVerifier.Verify(Root)!.Value.Report.Steps, s => s.Name == "vectors" && !s.Passed);
        Assert.Null(LibraryVerifier.Verify(Root)!.Value.Fingerprint);
    }

    [Fact]
    public void Passages_LongAbstract_AreWholeSentencesBehindTheTitle()
    {
        string[] sentences = [.. Enumerable.Range(0, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"In winter {i} the brass lamps of the house gathered moss, and nobody looked after them."))];
        var reference = new LibraryReference { Id = "a", Title = "Moss on lamps", Abstract = string.Join(' ', sentences) };

        IReadOnlyList<string> passages = Passages.Of(reference);

        Assert.InRange(passages.Count, 4, Passages.Most);
        Assert.All(passages, p => Assert.StartsWith("Moss on lamps. In winter", p, StringComparison.Ordinal));
        Assert.Equal(reference.Abstract, string.Join(' ', passages.Select(p => p["Moss on lamps. ".Length..])));
        Assert.Equal(["Moss on lamps."], Passages.Of(reference with { Abstract = null }));
        Assert.Equal(["Moss?"], Passages.Of(reference with { Title = "Moss?", Abstract = "" }));
        Assert.Equal(["Lamps."], Passages.Of(reference with { Title = "", Abstract = "Lamps." }));
        Assert.Equal(Passages.Most, Passages.Of(reference with { Abstract = string.Join(' ', sentences.Concat(sentences).Concat(sentences)) }).Count);
    }

    [Theory]
    [InlineData("moss ")]
    [InlineData("moss")]
    [InlineData("\U0001F33F")]
    public void Passages_SentenceLongerThanOne_IsEmbeddedToItsEnd(string word)
    {
        string text = string.Concat(Enumerable.Repeat(word, 400)).TrimEnd() + " end.";

        IReadOnlyList<string> passages = Passages.Of(new LibraryReference { Id = "a", Title = "", Abstract = text });

        Assert.All(passages, p => Assert.InRange(p.Length, 1, Passages.Length));
        Assert.Equal(text.Replace(" ", ""), string.Concat(passages).Replace(" ", ""));
        Assert.All(passages, p => Assert.False(char.IsLowSurrogate(p[0])));
    }

    [Fact]
    public void Quantised_AnyVector_IsNearItself()
    {
        var random = new Random(4);
        for (int i = 0; i < 200; i++)
        {
            float[] vector = WordBagEmbedder.Vector(string.Create(CultureInfo.InvariantCulture, $"moss{random.Next()} lamp{random.Next()}"));
            QuantisedVector rounded = QuantisedVector.Of(vector);
            Assert.All(vector.Zip(rounded.Numbers), pair => Assert.Equal(pair.First, pair.Second * rounded.Scale, (rounded.Scale / 2) + 1e-6));
        }

        Assert.Equal(0, QuantisedVector.Of(new float[4]).Scale);
    }

    private int Passaged(int count)
    {
        using LiveLibrary live = LiveLibrary.Open(Root);
        using LibraryLease lease = live.Acquire();
        Assert.Equal(count, lease.Manifest.References);
        return lease.All().Sum(r => Passages.Of(r).Count);
    }

    private void AssertVectors(int count) => EmbeddedLibrary.AssertVectors(Root, count);

    private void Import(int from, int to)
    {
        string path = Path.Combine(_folder.Path, string.Create(CultureInfo.InvariantCulture, $"corpus-{from}-{to}.jsonl"));
        File.WriteAllLines(path, Enumerable.Range(from, to - from).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"_id\":\"d{i}\",\"title\":\"Lamp number{i}\",\"text\":\"{string.Concat(Enumerable.Range(0, i % 4 * 8).Select(s => $"Moss{i % 11} grew on the brass{s} of every lamp in the house that winter. "))}It was brass{i % 7}.\"}}")));
        LibraryImport.Import([path], Root, TimeProvider.System);
    }
}
