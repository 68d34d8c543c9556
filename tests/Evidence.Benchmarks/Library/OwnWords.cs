using Evidence.Core.Indexing;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Evidence.Benchmarks;

/// <summary>The tokens, fields and settings of the library's writer, given no more to write than the plain one: an id and one field of words. Indexes only.</summary>
internal sealed class OwnWords(string folder) : ISide
{
    private const int Threads = 2;
    private readonly NIOFSDirectory _directory = new(new DirectoryInfo(folder));

    public int Index(string corpus)
    {
        using var lines = new CorpusLines(corpus);
        using var writer = new IndexWriter(_directory, IndexSettings.LibraryWriter());
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            while (lines.Next() is { } line)
            {
                ReusedFields fields = ReusedFields.Begin();
                writer.AddDocument([new StringField("id", line.Id, Field.Store.YES), fields.Words("text", $"{line.Title} {line.Text}", TextField.TYPE_NOT_STORED)]);
            }
        }))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        writer.Commit();
        return writer.NumDocs;
    }

    public IEnumerable<(string Name, Func<string, int> Search)> Searches() => [];

    public string? Differences(string[] queries) => null;

    public void Dispose() => _directory.Dispose();
}
