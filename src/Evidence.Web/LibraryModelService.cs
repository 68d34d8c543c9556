using Evidence.Embedding;
using Microsoft.Extensions.Options;

namespace Evidence.Web;

/// <summary>
/// The sentence-embedding model by which the library is ranked. One that is named in the settings is opened at once, so that a fault
/// stops the start; an installed one when a library with vectors asks for it, and where it is faulty words rank alone.
/// </summary>
internal sealed class LibraryModelService : IDisposable
{
    private const int Threads = 1; // requests already run beside each other
    private const string Unusable = "The sentence-embedding model that is installed cannot be used; the log of the service says why.";
    private readonly Lock _gate = new();
    private readonly IHostEnvironment _environment;
    private readonly ILogger<LibraryModelService> _logger;
    private SentenceModel? _model;
    private bool _isAskedFor, _isFaulty, _isOver;

    /// <exception cref="InvalidModelException">The model that the settings name cannot be used.</exception>
    public LibraryModelService(IOptions<EvidenceOptions> options, IHostEnvironment environment, ILogger<LibraryModelService> logger)
    {
        (_environment, _logger) = (environment, logger);
        if (options.Value.Model is { Length: > 0 } named) (_model, _isAskedFor) = (SentenceModel.Open(named, Threads), true);
    }

    /// <summary>The model; null where there is none, and when the service ends.</summary>
    /// <exception cref="InvalidModelException">The one that is installed cannot be used. Visitors may read the message: it names no folder.</exception>
    public SentenceModel? Open()
    {
        lock (_gate)
        {
            if (!_isAskedFor && !_isOver) OpenInstalled();
            return _isFaulty ? throw new InvalidModelException(Unusable) : _model;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            _model?.Dispose();
            _model = null;
        }
    }

    private void OpenInstalled()
    {
        _isAskedFor = true;
        if ((InstalledModel.Find(Directory.GetCurrentDirectory()) ?? InstalledModel.Find(_environment.ContentRootPath)) is not { } folder) return;
        try
        {
            _model = SentenceModel.Open(folder, Threads);
        }
        catch (InvalidModelException fault)
        {
            Log.ModelUnusable(_logger, fault.Message);
            _isFaulty = true;
        }
    }
}
