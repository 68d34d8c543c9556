using Evidence.Core.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Evidence.Core.Indexing;

/// <summary>The one place where analyzer and similarity are chosen, for the side that writes and the side that searches.</summary>
internal static class IndexSettings
{
    private const double WriteBufferMb = 64;

    /// <summary>The analyzer of text fields.</summary>
    public static Analyzer Analyzer { get; } = new EvidenceAnalyzer();

    /// <summary>The similarity of all fields.</summary>
    public static Similarity Similarity { get; } = new ExactBm25Similarity();

    /// <summary>Settings of a writer of one new generation. Merges keep the order of documents, so that order breaks ties.</summary>
    public static IndexWriterConfig Writer() => new(LuceneVersion.LUCENE_48, Analyzer)
    {
        Similarity = Similarity,
        OpenMode = OpenMode.CREATE,
        MergePolicy = new LogDocMergePolicy(),
        MergeScheduler = new SerialMergeScheduler(),
        RAMBufferSizeMB = WriteBufferMb,
    };

    /// <summary>Settings of a writer that adds to a library; its documents have ids to break ties by, so merges may take any.</summary>
    public static IndexWriterConfig LibraryWriter() => new(LuceneVersion.LUCENE_48, Analyzer)
    {
        Similarity = new LengthSimilarity(),
        OpenMode = OpenMode.CREATE_OR_APPEND,
        Codec = LibraryCodec.Instance,
        RAMBufferSizeMB = WriteBufferMb,
        // A compound file is a second copy of a segment, summed up once more.
        UseCompoundFile = false,
        MergePolicy = new TieredMergePolicy { NoCFSRatio = 0 },
    };

    /// <summary>A searcher with the same similarity.</summary>
    public static IndexSearcher Searcher(IndexReader reader) => new(reader) { Similarity = Similarity };
}
