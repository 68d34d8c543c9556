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
    private readonly Lazy<SentenceModel?> _model;

    /// <exception cref="InvalidModelException">The model that the settings name cannot be used.</exception>
    public LibraryModelService(IOptions<EvidenceOptions> options, IHostEnvironment environment, ILogger<LibraryModelService> logger)
    {
        if (options.Value.Model is { Length: > 0 } named)
        {
            SentenceModel opened = SentenceModel.Open(named, Threads);
            _model = new Lazy<SentenceModel?>(() => opened);
            _ = _model.Value;
        }
        else _model = new Lazy<SentenceModel?>(() => OpenInstalled(environment, logger));
    }

    /// <summary>The model; null where there is none.</summary>
    public SentenceModel? Model => _model.Value;

    public void Dispose()
    {
        if (_model.IsValueCreated) _model.Value?.Dispose();
    }

    private static SentenceModel? OpenInstalled(IHostEnvironment environment, ILogger logger)
    {
        if ((InstalledModel.Find(Directory.GetCurrentDirectory()) ?? InstalledModel.Find(environment.ContentRootPath)) is not { } folder) return null;
        try
        {
            return SentenceModel.Open(folder, Threads);
        }
        catch (InvalidModelException fault)
        {
            Log.ModelUnusable(logger, fault.Message);
            return null;
        }
    }
}
