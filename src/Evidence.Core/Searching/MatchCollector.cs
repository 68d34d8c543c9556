using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Evidence.Core.Searching;

/// <summary>Collects every match with its score; stops at a deadline, and at once when cancelled. Lucene's search knows neither.</summary>
internal sealed class MatchCollector(TimeSpan deadline, CancellationToken cancellationToken) : ICollector
{
    private const int CheckEvery = 1024;
    private readonly long _start = Stopwatch.GetTimestamp();
    private Scorer? _scorer;
    private int _base;

    /// <summary>Documents and scores, in the order of documents.</summary>
    public List<(int Document, float Score)> Matches { get; } = [];

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

    public void Collect(int doc)
    {
        if (Matches.Count % CheckEvery == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(_start) > deadline) throw new DeadlineReachedException();
        }

        Matches.Add((_base + doc, _scorer!.GetScore()));
    }

    /// <summary>Runs a query. False when the deadline stopped it; the matches so far stand.</summary>
    public bool Run(IndexSearcher searcher, Query query)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            searcher.Search(query, this);
            return true;
        }
        catch (DeadlineReachedException)
        {
            return false;
        }
    }

    // The only way out of Lucene's loop; it never leaves this class.
    private sealed class DeadlineReachedException : Exception;
}
