using System.Text.Json;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Evidence.Core.Text;
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
        Assert.True(Rows.Length >= 150);
        Assert.All(new[] { "writer", "researcher", "editor" }, reader => Assert.True(Rows.Count(r => r.Reader == reader) >= 10));
        Assert.All(Rows, r => Assert.True(r.Reason.Length > 10 && r.Grades().Count > 0, r.Query));
    }

    [Fact]
    public void Measures_AreAboveThoseWithoutSynonymsWithoutConceptsAndOfStockBm25()
    {
        (double ndcg, double mrr) = Measure(row => searched.Ours(row));
        (double Ndcg, double Mrr) noSynonyms = Measure(searched.WithoutSynonyms), noConcepts = Measure(row => searched.Ours(row, SearchRequest.ConceptsSwitch)), stock = Measure(searched.Stock);

        output.WriteLine($"{Rows.Length} rows: nDCG@10 {ndcg:0.000}, MRR@10 {mrr:0.000}");
        output.WriteLine($"without synonyms: nDCG@10 {noSynonyms.Ndcg:0.000}, MRR@10 {noSynonyms.Mrr:0.000}");
        output.WriteLine($"without concepts: nDCG@10 {noConcepts.Ndcg:0.000}, MRR@10 {noConcepts.Mrr:0.000}");
        output.WriteLine($"stock BM25 over all text: nDCG@10 {stock.Ndcg:0.000}, MRR@10 {stock.Mrr:0.000}");
        Assert.All(new[] { noSynonyms, noConcepts, stock }, other => Assert.True(ndcg > other.Ndcg && mrr > other.Mrr));
    }

    // A name that only one row uses may have been added for that row: it is printed, so that a reader can judge it.
    [Fact]
    public void Synonyms_ThatOnlyOneRowUses_AreReported()
    {
        string[] queries = [.. Rows.Select(r => $" {string.Join(' ', Tokenizer.Terms(r.Query))} ")];
        (string Term, string Concept, int Rows)[] used =
        [
            .. searched.Records.Concepts.SelectMany(c => c.Synonyms.Select(s => (s.Term, c.Id)))
                .Select(s => (s.Term, s.Id, queries.Count(q => q.Contains($" {string.Join(' ', Tokenizer.Terms(s.Term))} ", StringComparison.Ordinal))))
                .Where(s => s.Item3 > 0),
        ];

        output.WriteLine($"{used.Length} synonyms occur in the queries; {used.Count(u => u.Rows == 1)} in one only: {string.Join(", ", used.Where(u => u.Rows == 1).Select(u => $"{u.Term} ({u.Concept})"))}");
        Assert.Contains(used, u => u.Rows > 1);
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
        private readonly BaseWithoutSynonyms _bare;

        public Searched()
        {
            var root = new IndexRoot(_folder.Path);
            BaseIndexBuilder.Build(DataFolder.Load(Repository.Data), root, TimeProvider.System);
            _live = LiveIndex.Open(root);
            _lease = _live.Acquire();
            _stock = new StockSearch(_lease.KnowledgeBase);
            _bare = new BaseWithoutSynonyms();
        }

        internal KnowledgeBase Records => _lease.KnowledgeBase;

        internal IReadOnlyList<string> Ours(RelevanceRow row, params string[] off) => TopTen(_lease, row, off);

        internal IReadOnlyList<string> WithoutSynonyms(RelevanceRow row) => TopTen(_bare.Lease, row, []);

        private static IReadOnlyList<string> TopTen(GenerationLease lease, RelevanceRow row, string[] off) =>
            [.. lease.Search(new SearchRequest { Text = row.Query, PageSize = 10, Off = off, Filters = row.Kind is null ? [] : [new FacetFilter("kind", row.Kind)] }).Hits.Select(h => h.Id)];

        internal IReadOnlyList<string> Stock(RelevanceRow row) => _stock.TopTen(row.Query, row.Kind);

        public void Dispose()
        {
            _lease.Dispose();
            _live.Dispose();
            _stock.Dispose();
            _bare.Dispose();
            _folder.Dispose();
        }
    }
}
