using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Evidence.Tests;

namespace Evidence.Core.Tests.Searching;

/// <summary>Vectors from the making to the answer, with a model whose meanings are known.</summary>
public sealed class HybridSearchTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private IndexRoot Root => new(Path.Combine(_folder.Path, "index"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Search_WithVectors_FindsByMeaningAndSaysSo()
    {
        Import(("a", "A lantern", "it glows at night"), ("b", "A lamp", "of brass"), ("c", "Rain", "on stones all day long"));
        Embed();

        LibraryAnswer answer = Search("lamp");

        Assert.Equal((LibraryAnswer.Hybrid, null), (answer.Ranking, answer.WhyLexical));
        Assert.Equal(["b", "a"], answer.Hits.Take(2).Select(h => h.Reference.Id));
        Assert.Equal(answer.Total, answer.Facets["has-abstract"].Sum(c => c.Count));
        LibraryAnswer words = Search("lamp", off: LibraryRequest.MeaningSwitch);
        Assert.Equal((LibraryAnswer.Lexical, "Ranking by meaning is switched off."), (words.Ranking, words.WhyLexical));
        Assert.Equal(["b"], words.Hits.Select(h => h.Reference.Id));
    }

    [Fact]
    public void Search_Demands_HoldForWhatIsNearInMeaningToo()
    {
        Import(("a", "A lantern", "it glows at night"), ("b", "A lamp", "of brass"), ("c", "A lantern", "of brass"));
        Embed();

        Assert.Equal(["b", "c"], Search("lamp \"brass\"").Hits.Select(h => h.Reference.Id).Order());
        Assert.Equal(["a"], Search("lamp -brass").Hits.Select(h => h.Reference.Id));
        Assert.Equal(["c"], Search("id:c").Hits.Select(h => h.Reference.Id));
    }

    [Fact]
    public void Search_PageByPage_GivesEveryReferenceOnceInOneOrder()
    {
        Import([.. Enumerable.Range(0, 900).Select(i => (string.Create(CultureInfo.InvariantCulture, $"d{i:000}"), i % 3 == 0 ? "A lamp" : "A lantern", string.Create(CultureInfo.InvariantCulture, $"moss and lichen number{i} brass{i % 7}")))]);
        Embed();

        LibraryAnswer[] pages = [.. Enumerable.Range(1, 9).Select(page => Search("lamp moss brass3", page, 100))];

        string[] all = [.. pages.SelectMany(p => p.Hits).Select(h => h.Reference.Id)];
        Assert.Equal(pages[0].Total, all.Length);
        Assert.Equal(all.Length, all.Distinct().Count());
        double[] scores = [.. pages.SelectMany(p => p.Hits).Select(h => h.Score)];
        Assert.Equal(scores.OrderDescending(), scores);
        using LiveLibrary live = LiveLibrary.Open(Root, () => new WordBagEmbedder());
        using LibraryLease lease = live.Acquire();
        (int total, IEnumerable<LibraryReference> references) = lease.SearchAll(new LibraryRequest { Text = "lamp moss brass3", Off = [LibraryRequest.FeedbackSwitch] });
        Assert.Equal(all.Length, total);
        Assert.Equal(all, references.Select(r => r.Id));
    }

    [Fact]
    public void Search_ChoosingAFacet_GivesAsManyAsItsCountSaid()
    {
        Import([.. Enumerable.Range(0, 600).Select(i => (string.Create(CultureInfo.InvariantCulture, $"d{i:000}"), i % 2 == 0 ? "A lamp" : "A lantern", i % 5 == 0 ? "" : "it glows"))]);
        Embed();

        FacetCount count = Search("lamp").Facets["has-abstract"].Single(c => c.Value == "no");

        Assert.Equal(count.Count, Search("lamp", filter: new FacetFilter("has-abstract", "no")).Total);
    }

    [Fact]
    public void Search_WithoutModelOrVectorsOrWithAnother_RanksByWordsAndSaysWhy()
    {
        Import(("a", "A lantern", "it glows"), ("b", "A lamp", "of brass"));
        AssertWhy("no vectors yet", new WordBagEmbedder());
        Embed();
        AssertWhy("No sentence-embedding model", null);
        AssertWhy("another way (word-bag, bag-p2)", new WordBagEmbedder("other"));
        string vectors = Directory.EnumerateFiles(Root.Path, "vectors.bin", SearchOption.AllDirectories).Single();
        byte[] damaged = File.ReadAllBytes(vectors);
        damaged[3] ^= 1;
        File.WriteAllBytes(vectors, damaged);
        AssertWhy("damaged", new WordBagEmbedder());

        Embed();
        Assert.Equal(LibraryAnswer.Hybrid, Search("lamp").Ranking);

        void AssertWhy(string words, WordBagEmbedder? model)
        {
            LibraryAnswer answer = Search("lamp", model: model);
            Assert.Equal(LibraryAnswer.Lexical, answer.Ranking);
            Assert.Contains(words, answer.WhyLexical, StringComparison.Ordinal);
            Assert.Equal(["b"], answer.Hits.Select(h => h.Reference.Id));
        }
    }

    [Fact]
    public void Search_ModelThatCannotBeUsed_RanksByWordsAndSaysWhy()
    {
        Import(("a", "A lantern", "it glows"), ("b", "A lamp", "of brass"));
        Embed();

        using LiveLibrary live = LiveLibrary.Open(Root, () => throw new IOException("The folder of the model has no weights."));
        using LibraryLease lease = live.Acquire();
        LibraryAnswer answer = lease.Search(new LibraryRequest { Text = "lamp" });

        Assert.Equal((LibraryAnswer.Lexical, "The folder of the model has no weights."), (answer.Ranking, answer.WhyLexical));
        Assert.Equal(["b"], answer.Hits.Select(h => h.Reference.Id));
    }

    [Fact]
    public void Ask_FeedbackWithoutVectors_CountsForNothing()
    {
        Import(("a", "A lantern", "it glows at night"), ("b", "A lamp", "of brass"));
        Embed();
        _folder.Write("more.jsonl", "{\"_id\":\"c\",\"title\":\"Lamp lamp\",\"text\":\"lamp\"}\n");
        LibraryImport.Import([Path.Combine(_folder.Path, "more.jsonl")], Root, TimeProvider.System);
        string folder = Root.Library.FolderOf(Root.Library.ReadCurrent()!);
        (LibraryMeaning? meaning, _) = LibraryMeaning.Load(folder, LibraryManifest.Read(folder), () => new WordBagEmbedder(), 3);

        int[] Near(params int[] feedback) => [.. Enumerable.Range(0, 3).Select(meaning!.Ask("lamp", feedback, default).Similarity)];

        Assert.Equal(0, Near()[2]);
        Assert.Equal(Near(), Near(2));
        Assert.Equal(Near(0), Near(0, 2));
        Assert.NotEqual(Near(), Near(0));
    }

    [Fact]
    public void Ask_WithFeedback_IsAsNearAsTheAngleSays()
    {
        Import(("a", "A lantern", "it glows at night"), ("b", "Rain", "on stones all day long"));
        Embed();
        string folder = Root.Library.FolderOf(Root.Library.ReadCurrent()!);
        (LibraryMeaning? meaning, _) = LibraryMeaning.Load(folder, LibraryManifest.Read(folder), () => new WordBagEmbedder(), 2);

        double alone = meaning!.Ask("lamp", [], default).Similarity(0) / MeaningTable.Scale, widened = meaning.Ask("lamp", [0], default).Similarity(0) / MeaningTable.Scale;

        Assert.InRange(alone, 0.2, 0.9);
        Assert.Equal(Math.Sqrt((1 + alone) / 2), widened, 0.01); // half the angle: the mix of two vectors of length 1 lies in their middle
    }

    private void Import(params (string Id, string Title, string Text)[] references)
    {
        _folder.Write("corpus.jsonl", string.Concat(references.Select(r => $"{{\"_id\":\"{r.Id}\",\"title\":\"{r.Title}\",\"text\":\"{r.Text}\"}}\n")));
        LibraryImport.Import([Path.Combine(_folder.Path, "corpus.jsonl")], Root, TimeProvider.System);
    }

    private void Embed() => Assert.NotNull(LibraryEmbedding.Embed(Root, new WordBagEmbedder(), TimeProvider.System)?.Vectors);

    private LibraryAnswer Search(string text, int page = 1, int size = 20, string? off = null, FacetFilter? filter = null) => Search(text, new WordBagEmbedder(), page, size, off, filter);

    private LibraryAnswer Search(string text, WordBagEmbedder? model, int page = 1, int size = 20, string? off = null, FacetFilter? filter = null)
    {
        using LiveLibrary live = LiveLibrary.Open(Root, () => model);
        using LibraryLease lease = live.Acquire();
        return lease.Search(new LibraryRequest { Text = text, Page = page, PageSize = size, Off = [.. new[] { off, LibraryRequest.FeedbackSwitch }.OfType<string>()], Filters = filter is null ? [] : [filter] }, KnowledgeBase.Empty);
    }
}
