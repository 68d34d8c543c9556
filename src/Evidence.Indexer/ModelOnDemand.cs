using Evidence.Embedding;

namespace Evidence.Indexer;

/// <summary>A sentence-embedding model that is opened when it is asked for; a search of a library without vectors need not wait for it, nor stop at one that is broken.</summary>
internal sealed class ModelOnDemand(Func<SentenceModel?> open) : IDisposable
{
    private SentenceModel? _model;

    /// <summary>The model; null where there is none.</summary>
    /// <exception cref="InvalidModelException">It cannot be used; the message says why.</exception>
    public SentenceModel? Open() => _model ??= open();

    public void Dispose() => _model?.Dispose();
}
