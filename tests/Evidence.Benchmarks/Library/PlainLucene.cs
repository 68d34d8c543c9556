using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Core.Searching;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Evidence.Benchmarks;

/// <summary>
/// Lucene.NET as it comes: its English analyzer, one field, two threads, NIOFSDirectory, an OR of the analysed terms. On the
/// same reader and the same terms our top-k runs too, and both must give the same ten. A second form also stores the texts, as
/// the library does; it only indexes.
/// </summary>
internal sealed class PlainLucene(string folder, bool storesTexts) : ISide
{
    private const string Text = "text";
    private const int Threads = 2;
    private static readonly EnglishAnalyzer English = new(LuceneVersion.LUCENE_48);
    private static readonly ExactBm25Similarity Bm25 = new();
    private readonly NIOFSDirectory _directory = new(new DirectoryInfo(folder));
    private DirectoryReader? _reader;
    private IndexSearcher _searcher = null!;
    private PostingTable _table = null!;

    public int Index(string corpus) => Index(corpus, int.MaxValue);

    /// <summary>The same with the first so many documents; an index that is there already is only opened.</summary>
    public int Index(string corpus, int most)
    {
        if (!DirectoryReader.IndexExists(_directory)) Write(corpus, most);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = Bm25 };
        double average = MultiFields.GetTerms(_reader, Text).SumTotalTermFreq / (double)MultiFields.GetTerms(_reader, Text).DocCount;
        _table = new PostingTable(_reader, [(Text, 1)], Lengths, ExactBm25Similarity.DefaultK1, ExactBm25Similarity.DefaultB, average);
        return _reader.NumDocs;
    }

    private void Write(string corpus, int most)
    {
        using var lines = new CorpusLines(corpus, most);
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, English) { Similarity = Bm25 }))
        {
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
            {
                while (lines.Next() is { } line) writer.AddDocument([new StringField("id", line.Id, Field.Store.YES), new TextField(Text, $"{line.Title} {line.Text}", storesTexts ? Field.Store.YES : Field.Store.NO)]);
            }))];
            foreach (Thread thread in threads) thread.Start();
            foreach (Thread thread in threads) thread.Join();
            writer.Commit();
        }
    }

    public IEnumerable<(string Name, Func<string, int> Search)> Searches() => storesTexts ? [("lucene-that-stores-texts", text => Plain(text, 10).Length)] : [("lucene", text => Plain(text, 10).Length), ("lucene-index-with-our-top-k", text => Ours(text).Length), ("lucene", text => Plain(text, 10).Length), ("lucene-index-with-our-top-k", text => Ours(text).Length)];

    public string? Differences(string[] queries)
    {
        if (storesTexts) return null;
        // Lucene adds in floating point: what it holds for equal to five digits may stand either way round.
        int different = queries.Count(text =>
        {
            (int Document, float Score)[] plain = Plain(text, 10);
            (int Document, int Score)[] ours = Ours(text);
            return plain.Length != ours.Length || plain.Where((p, i) => p.Document != ours[i].Document && Math.Abs(p.Score - (ours[i].Score / TopDocuments.Scale)) > 1e-4 * p.Score).Any();
        });
        int exactly = queries.Count(text => Plain(text, 10).Select(p => p.Document).SequenceEqual(Ours(text).Select(o => o.Document)));
        return string.Create(CultureInfo.InvariantCulture, $"{{\"queries\":{queries.Length},\"segments\":{_reader!.Leaves.Count},\"same_ten_in_the_same_order\":{exactly},\"different_beyond_rounding\":{different}}}");
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _directory.Dispose();
    }

    private static Func<int, int> Lengths(AtomicReader reader, string field)
    {
        NumericDocValues norms = reader.GetNormValues(field);
        return document => ExactBm25Similarity.Decode((byte)norms.Get(document));
    }

    public static List<string> Terms(string text)
    {
        var terms = new List<string>();
        using TokenStream stream = English.GetTokenStream(Text, text);
        ICharTermAttribute term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) terms.Add(term.ToString()!);
        stream.End();
        return terms;
    }

    private (int Document, float Score)[] Plain(string text, int size)
    {
        var query = new BooleanQuery();
        foreach (string term in Terms(text)) query.Add(new Lucene.Net.Search.TermQuery(new Term(Text, term)), Occur.SHOULD);
        return [.. _searcher.Search(query, size).ScoreDocs.Select(d => (d.Doc, d.Score))];
    }

    private (int Document, int Score)[] Ours(string text) =>
        TopDocuments.Find(_table, Terms(text).CountBy(t => t).Select(t => new WeightedTerm(t.Key, t.Value)), 10, null, (a, b) => a.CompareTo(b));
}
