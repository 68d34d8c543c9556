using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Evidence.Core.Indexing;

/// <summary>Writes the documents of one generation. The only class that constructs a writer.</summary>
internal static class GenerationWriter
{
    /// <summary>A writer; who opens it commits or rolls back.</summary>
    public static IndexWriter Open(Lucene.Net.Store.Directory directory, IndexWriterConfig settings) => new IndexWriter(directory, settings);

    /// <summary>Writes all documents as one segment and commits with the manifest's facts as user data; on any fault nothing is committed.</summary>
    public static void Write(string folder, IEnumerable<Document> documents, IDictionary<string, string> userData, Action<int> written, CancellationToken cancellationToken)
    {
        using Lucene.Net.Store.Directory directory = IndexDirectory.Open(folder);
        IndexWriter writer = Open(directory, IndexSettings.Writer());
        try
        {
            int count = 0;
            foreach (Document document in documents)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.AddDocument(document);
                written(++count);
            }

            writer.ForceMerge(1);
            writer.SetCommitData(userData);
            writer.Commit();
            writer.Dispose();
        }
        catch
        {
            // Dispose alone would commit what is half done.
            writer.Rollback();
            throw;
        }
    }
}
