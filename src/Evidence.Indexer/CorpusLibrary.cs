using Evidence.Core.Indexing;
using Evidence.Core.Searching;
using Evidence.Core.Searching.Evaluation;
using Evidence.Core.Text;

namespace Evidence.Indexer;

/// <summary>The corpus of a benchmark as a library of its own, in a folder that goes when it is done with, or in one that is kept.</summary>
internal sealed class CorpusLibrary : IDisposable
{
    private readonly string _folder;
    private readonly bool _isKept;
    private readonly LiveLibrary _live;

    private CorpusLibrary(string corpus, TimeProvider time, string? kept, ISentenceEmbedder? embedder, CancellationToken cancellationToken)
    {
        (_folder, _isKept) = (kept ?? Directory.CreateTempSubdirectory("evidence-corpus-").FullName, kept is not null);
        try
        {
            var root = new IndexRoot(_folder);
            long start = time.GetTimestamp();
            References = LibraryImport.Import([corpus], root, time, cancellationToken: cancellationToken).Read;
            Elapsed = time.GetElapsedTime(start);
            if (embedder is not null) EmbeddingWork.Watched(time, progress => LibraryEmbedding.Embed(root, embedder, time, progress, cancellationToken));
            _live = LiveLibrary.Open(root, () => embedder);
            Lease = _live.Acquire();
        }
        catch
        {
            Tidy();
            throw;
        }
    }

    /// <summary>References of the corpus.</summary>
    public long References { get; }

    /// <summary>From the first byte read to the generation that is published.</summary>
    public TimeSpan Elapsed { get; }

    public LibraryLease Lease { get; }

    /// <summary>Indexes the corpus; null after saying what is missing.</summary>
    /// <param name="folder">The benchmark.</param>
    /// <param name="time">The clock.</param>
    /// <param name="kept">A folder for the library, which is kept and used again; null for one that goes.</param>
    /// <param name="embedder">The model to rank by meaning with, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static CorpusLibrary? Of(string folder, TimeProvider time, string? kept, ISentenceEmbedder? embedder, CancellationToken cancellationToken)
    {
        string corpus = JudgedQueries.CorpusOf(folder);
        if (File.Exists(corpus)) return new CorpusLibrary(corpus, time, kept, embedder, cancellationToken);
        Output.Say($"There is no file '{corpus}'. Name a folder in the layout of BEIR: corpus.jsonl, queries.jsonl, qrels/SPLIT.tsv.");
        return null;
    }

    public void Dispose()
    {
        Lease.Dispose();
        _live.Dispose();
        Tidy();
    }

    private void Tidy()
    {
        if (!_isKept) Directory.Delete(_folder, recursive: true);
    }
}
