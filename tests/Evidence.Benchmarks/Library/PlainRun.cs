using System.Globalization;
using Evidence.Core.Searching.Evaluation;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Evidence.Benchmarks;

/// <summary>The run of plain BM25 on a retrieval benchmark, to compare with: Lucene.NET's own, k1 = 0.9 and b = 0.4 as Anserini has them, one field.</summary>
internal static class PlainRun
{
    private const string Text = "text";
    private const int Depth = 100;

    public static void Write(string folder, string split, string file)
    {
        JudgedQueries judged = JudgedQueries.Read(JudgedQueries.QueriesOf(folder), JudgedQueries.JudgementsOf(folder, split));
        var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        var bm25 = new BM25Similarity(0.9f, 0.4f);
        using var directory = new RAMDirectory();
        using (var lines = new CorpusLines(JudgedQueries.CorpusOf(folder)))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = bm25 }))
            while (lines.Next() is { } line) writer.AddDocument([new StringField("id", line.Id, Field.Store.YES), new TextField(Text, $"{line.Title} {line.Text}", Field.Store.NO)]);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = bm25 };
        var run = new Run(judged.Queries.ToDictionary(q => q.Key, q => Answer(searcher, PlainLucene.Terms(q.Value))));
        run.Write(file, "plain-bm25");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nDCG@10 {RunFigures.Of(judged, run).NdcgAt10:0.0000}"));
    }

    private static IReadOnlyList<(string, double)> Answer(IndexSearcher searcher, List<string> terms)
    {
        var query = new BooleanQuery();
        foreach (string term in terms) query.Add(new TermQuery(new Term(Text, term)), Occur.SHOULD);
        return [.. searcher.Search(query, Depth).ScoreDocs.Select(d => (searcher.IndexReader.Document(d.Doc).GetField("id").GetStringValue(CultureInfo.InvariantCulture)!, (double)d.Score))];
    }
}
