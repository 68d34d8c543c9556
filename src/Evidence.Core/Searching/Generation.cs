using Evidence.Core.Appraisal;
using Evidence.Core.Indexing;

namespace Evidence.Core.Searching;

/// <summary>Everything that one generation answers from, as one immutable object. Closed when the last lease on it ends.</summary>
internal sealed class Generation : SharedUse
{
    private readonly GenerationReader _reader;

    public Generation(GenerationReader reader)
    {
        _reader = reader;
        Appraisals = Appraiser.Appraise(reader.KnowledgeBase);
        Searcher = new Searcher(reader, Appraisals);
    }

    public Manifest Manifest => _reader.Manifest;

    public Model.KnowledgeBase KnowledgeBase => _reader.KnowledgeBase;

    public VerdictHistory History => _reader.History;

    public IReadOnlyDictionary<string, ClaimAppraisal> Appraisals { get; }

    public Searcher Searcher { get; }

    protected override void Close() => _reader.Dispose();
}
