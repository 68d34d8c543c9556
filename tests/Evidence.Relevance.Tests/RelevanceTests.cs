using System.Text.Json;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Evidence.Tests;
using Xunit.Abstractions;

namespace Evidence.Relevance.Tests;

/// <summary>The ranking, held to rows.json on the real base.</summary>
public sealed class RelevanceTests(RelevanceTests.Searched searched, ITestOutputHelper output) : IClassFixture<RelevanceTests.Searched>
{
    private static readonly RelevanceRow[] Rows =
        JsonSerializer.Deserialize<RelevanceRow[]>(File.ReadAllText(Repository.File("tests/Evidence.Relevance.Tests/rows.json")), EvidenceJson.Options)!;

    public static TheoryData<int, string> All
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (int i = 0; i < Rows.Length; i++) data.Add(i, Rows[i].ToString());
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Row_Holds(int row, string query)
    {
        IReadOnlyList<string> ranked = searched.Ours(Rows[row]);

        string seen = $"{query} ({Rows[row].Reason}) gave {string.Join(", ", ranked)}";
        if (Rows[row].First is { } first) Assert.True(ranked.Count > 0 && ranked[0] == first, $"{first} is not first: {seen}");
        foreach (string id in Rows[row].TopTen ?? []) Assert.True(ranked.Contains(id), $"{id} is not among the first ten: {seen}");
    }

    [Fact]
    public void Rows_AreEnoughOfEachReader()
    {
        Assert.True(Rows.Length >= 60);
        Assert.All(new[] { "writer", "researcher", "editor" }, reader => Assert.True(Rows.Count(r => r.Reader == reader) >= 10));
        Assert.All(Rows, r => Assert.True(r.Reason.Length > 10 && r.Grades().Count > 0, r.Query));
    }

    [Fact]
    public void Measures_AreAboveStockBm25()
    {
        (double ndcg, double mrr) = Measure(searched.Ours);
        (double stockNdcg, double stockMrr) = Measure(searched.Stock);

        output.WriteLine($"{Rows.Length} rows: nDCG@10 {ndcg:0.000}, MRR@10 {mrr:0.000}; stock BM25 over all text: nDCG@10 {stockNdcg:0.000}, MRR@10 {stockMrr:0.000}");
        Assert.True(ndcg > stockNdcg && mrr > stockMrr);
    }

    private static (double Ndcg, double Mrr) Measure(Func<RelevanceRow, IReadOnlyList<string>> search) =>
        (Rows.Average(r => Metrics.NdcgAt10(search(r), r.Grades())), Rows.Average(r => Metrics.ReciprocalRankAt10(search(r), r.Grades())));

    /// <summary>The real base behind our search and behind a plain one.</summary>
    public sealed class Searched : IDisposable
    {
        private readonly TempFolder _folder = new();
        private readonly LiveIndex _live;
        private readonly GenerationLease _lease;
        private readonly StockSearch _stock;

        public Searched()
        {
            var root = new IndexRoot(_folder.Path);
            BaseIndexBuilder.Build(DataFolder.Load(Repository.Data), root, TimeProvider.System);
            _live = LiveIndex.Open(root);
            _lease = _live.Acquire();
            _stock = new StockSearch(_lease.KnowledgeBase);
        }

        internal IReadOnlyList<string> Ours(RelevanceRow row) =>
            [.. _lease.Search(new SearchRequest { Text = row.Query, PageSize = 10, Filters = row.Kind is null ? [] : [new FacetFilter("kind", row.Kind)] }).Hits.Select(h => h.Id)];

        internal IReadOnlyList<string> Stock(RelevanceRow row) => _stock.TopTen(row.Query, row.Kind);

        public void Dispose()
        {
            _lease.Dispose();
            _live.Dispose();
            _stock.Dispose();
            _folder.Dispose();
        }
    }
}
