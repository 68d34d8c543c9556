using Evidence.Core.Appraisal;
using Evidence.Core.Indexing;

namespace Evidence.Core.Searching;

/// <summary>Everything that one generation answers from, as one immutable object. Closed when the last lease on it ends.</summary>
internal sealed class Generation
{
    private readonly GenerationReader _reader;
    private readonly Lock _gate = new();
    private int _users = 1;

    public Generation(GenerationReader reader)
    {
        _reader = reader;
        Appraisals = Appraiser.Appraise(reader.KnowledgeBase);
        Searcher = new Searcher(reader, Appraisals);
    }

    public Manifest Manifest => _reader.Manifest;

    public Model.KnowledgeBase KnowledgeBase => _reader.KnowledgeBase;

    public IReadOnlyDictionary<string, ClaimAppraisal> Appraisals { get; }

    public Searcher Searcher { get; }

    /// <summary>Adds a user; false when the last one has gone.</summary>
    public bool TryAcquire()
    {
        lock (_gate)
        {
            if (_users == 0) return false;
            _users++;
            return true;
        }
    }

    public void Release()
    {
        lock (_gate)
        {
            if (--_users > 0) return;
        }

        _reader.Dispose();
    }
}
