using Evidence.Core.Indexing;
using Evidence.Core.Searching;
using Evidence.Core.Searching.Evaluation;

namespace Evidence.Indexer;

/// <summary>The corpus of a benchmark as a library of its own, in a folder that goes when it is done with.</summary>
internal sealed class CorpusLibrary : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("evidence-corpus-").FullName;
    private readonly LiveLibrary _live;

    private CorpusLibrary(string corpus, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var root = new IndexRoot(_folder);
            long start = time.GetTimestamp();
            Report = LibraryImport.Import([corpus], root, time, cancellationToken: cancellationToken);
            Elapsed = time.GetElapsedTime(start);
            _live = LiveLibrary.Open(root);
            Lease = _live.Acquire();
        }
        catch
        {
            Directory.Delete(_folder, recursive: true);
            throw;
        }
    }

    public ImportReport Report { get; }

    /// <summary>From the first byte read to the generation that is published.</summary>
    public TimeSpan Elapsed { get; }

    public LibraryLease Lease { get; }

    /// <summary>Indexes the corpus; null after saying what is missing.</summary>
    public static CorpusLibrary? Of(string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        string corpus = JudgedQueries.CorpusOf(folder);
        if (File.Exists(corpus)) return new CorpusLibrary(corpus, time, cancellationToken);
        Output.Say($"There is no file '{corpus}'. Name a folder in the layout of BEIR: corpus.jsonl, queries.jsonl, qrels/SPLIT.tsv.");
        return null;
    }

    public void Dispose()
    {
        Lease.Dispose();
        _live.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
