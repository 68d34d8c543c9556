using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Evidence.Relevance.Tests;

/// <summary>The peer: Lucene.NET as it comes, with its English analyzer and BM25 over all words of a record in one field.</summary>
internal sealed class StockSearch : IDisposable
{
    private static readonly EnglishAnalyzer English = new(LuceneVersion.LUCENE_48);
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public StockSearch(KnowledgeBase records)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, English) { Similarity = new BM25Similarity() }))
        {
            foreach ((string id, string kind, object record) in records.Claims.Select(c => (c.Id, "claim", (object)c)).Concat(records.Studies.Select(s => (s.Id, "study", (object)s))).Concat(records.Concepts.Select(c => (c.Id, "concept", (object)c))))
            {
                string text = string.Join(" . ", [RecordWords.Title(record), .. RecordWords.Names(records, record), .. RecordWords.Passages(record), .. RecordWords.Source(record), .. RecordWords.Cited(records, record), .. RecordKeys.Of(record)]);
                writer.AddDocument([new StringField("id", id, Field.Store.YES), new StringField("kind", kind, Field.Store.NO), new TextField("text", text, Field.Store.NO)]);
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public IReadOnlyList<string> TopTen(string text, string? kind)
    {
        var query = new BooleanQuery();
        foreach (string term in PlainEnglish.Terms(English, text)) query.Add(new TermQuery(new Term("text", term)), Occur.SHOULD);
        Filter? filter = kind is null ? null : new QueryWrapperFilter(new TermQuery(new Term("kind", kind)));
        return [.. _searcher.Search(query, filter, 10).ScoreDocs.Select(d => _reader.Document(d.Doc).GetField("id").GetStringValue(CultureInfo.InvariantCulture)!)];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }
}
