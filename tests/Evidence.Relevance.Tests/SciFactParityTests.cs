using Evidence.Core.Indexing;
using Evidence.Tests;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Xunit.Abstractions;

namespace Evidence.Relevance.Tests;

/// <summary>BM25 on a public set: Lucene.NET's own gives the known figure, ours what its formula gives.</summary>
public sealed class SciFactParityTests(ITestOutputHelper output)
{
    private const float K1 = 0.9f;
    private const float B = 0.4f;
    private const string Text = "text";
    private static readonly EnglishAnalyzer English = new(LuceneVersion.LUCENE_48);

    [SkippableFact]
    public void Bm25_OnSciFactTraining_GivesTheKnownFigures()
    {
        Requirement.That(SciFact.IsThere, "SciFact is not beside the project (../shared/bench/scifact).");
        (string Id, string Text)[] abstracts = [.. SciFact.Abstracts()];
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> judgements = SciFact.TrainingJudgements();
        (string[] Terms, IReadOnlyDictionary<string, int> Grades)[] queries = [.. SciFact.Queries().Where(q => judgements.ContainsKey(q.Key)).Select(q => (PlainEnglish.Terms(English, q.Value).ToArray(), judgements[q.Key]))];

        double stock = Measure(abstracts, queries, new BM25Similarity(K1, B));
        double exact = Measure(abstracts, queries, new ExactBm25Similarity(K1, B));
        var formula = new ReferenceBm25(K1, B, abstracts.Select(a => (a.Id, (IReadOnlyList<string>)[.. PlainEnglish.Terms(English, a.Text)])));
        double reference = queries.Average(q => Metrics.NdcgAt10(formula.TopTen(q.Terms), q.Grades));

        output.WriteLine($"SciFact train, {queries.Length} queries, nDCG@10: stock {stock:0.0000}, exact lengths {exact:0.0000}, formula of current Lucene {reference:0.0000}");
        Assert.Equal(809, queries.Length);
        Assert.Equal(0.6987, stock, 0.00005);
        Assert.Equal(reference, exact, 0.0002);
    }

    private static double Measure((string Id, string Text)[] abstracts, (string[] Terms, IReadOnlyDictionary<string, int> Grades)[] queries, Similarity similarity)
    {
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, English) { Similarity = similarity }))
        {
            foreach ((string id, string text) in abstracts) writer.AddDocument([new StoredField("id", id), new TextField(Text, text, Field.Store.NO)]);
            writer.ForceMerge(1);
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = similarity };
        return queries.Average(q =>
        {
            var query = new BooleanQuery();
            foreach (string term in q.Terms) query.Add(new TermQuery(new Term(Text, term)), Occur.SHOULD);
            string[] ranked = [.. searcher.Search(query, 10).ScoreDocs.Select(d => reader.Document(d.Doc).GetField("id").GetStringValue(System.Globalization.CultureInfo.InvariantCulture)!)];
            return Metrics.NdcgAt10(ranked, q.Grades);
        });
    }
}
