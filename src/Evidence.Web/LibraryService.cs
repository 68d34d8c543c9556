using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Microsoft.Extensions.Options;

namespace Evidence.Web;

/// <summary>Serves the live generation of the library, where there is one, and follows new ones.</summary>
internal sealed class LibraryService : BackgroundService
{
    private readonly EvidenceOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<LibraryService> _logger;
    private readonly LiveLibrary _live;

    public LibraryService(IndexService index, LibraryModelService model, IOptions<EvidenceOptions> options, TimeProvider time, ILogger<LibraryService> logger)
    {
        (_options, _time, _logger) = (options.Value, time, logger);
        _live = LiveLibrary.Open(index.Root, model.Open);
    }

    /// <summary>True when there is a library to search.</summary>
    public bool IsReady => _live.IsReady;

    /// <summary>True when there is no library; false also where there is one that cannot be opened.</summary>
    public bool IsMissing => _live.IsMissing;

    /// <summary>Answers a search; where none can be given, says why.</summary>
    public LibraryFound Search(LibraryRequest request, KnowledgeBase records, CancellationToken cancellationToken) => Ask(
        (lease, stop) =>
        {
            using (lease) return new LibraryFound(lease.Search(request, records, stop), null, StatusCodes.Status200OK);
        },
        (fault, status) => new LibraryFound(null, fault, status), cancellationToken);

    /// <summary>Everything that a search finds, to be taken away; where nothing can be given, says why. Whoever gets it disposes it.</summary>
    public LibraryRows SearchAll(LibraryRequest request, KnowledgeBase records, CancellationToken cancellationToken) => Ask(
        (lease, stop) =>
        {
            try
            {
                (int total, IEnumerable<LibraryReference> references) = lease.SearchAll(request, records, stop);
                return new LibraryRows(lease, total, references, null, StatusCodes.Status200OK);
            }
            catch
            {
                lease.Dispose();
                throw;
            }
        },
        (fault, status) => new LibraryRows(null, 0, [], fault, status), cancellationToken);

    public override void Dispose()
    {
        base.Dispose();
        _live.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (_live.IsReady) Warm();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(_options.WatchIntervalMs), _time);
        string told = "";
        do
        {
            if (_live.Refresh()) Warm();
            string refused = _live.IsMissing ? "" : _live.Reason;
            if (refused.Length > 0 && refused != told) Log.LibraryUnreadable(_logger, refused);
            told = refused;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private T Ask<T>(Func<LibraryLease, CancellationToken, T> ask, Func<string, int, T> refuse, CancellationToken cancellationToken)
    {
        if (IsMissing) return refuse($"{_live.Reason} Import references with: evidence library import FILE", StatusCodes.Status404NotFound);
        if (!IsReady) return refuse($"The library cannot be opened. {_live.Reason} Look with: evidence library verify", StatusCodes.Status503ServiceUnavailable);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_options.SearchDeadlineMs);
        try
        {
            return ask(_live.Acquire(), deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return refuse(string.Create(CultureInfo.InvariantCulture, $"The search was stopped after {_options.SearchDeadlineMs / 1000.0:0.#} s. Ask with fewer operators or longer beginnings of words."), StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or IndexOutOfRangeException or ArgumentException)
        {
            Log.LibraryUnreadable(_logger, fault.GetType().Name);
            return refuse("The library is damaged and could not be read. Look with: evidence library verify", StatusCodes.Status503ServiceUnavailable);
        }
    }

    // The tables of facets are made by the first search that counts; no visitor should wait for that.
    private void Warm()
    {
        try
        {
            using LibraryLease lease = _live.Acquire();
            lease.Search(new LibraryRequest { Text = "", PageSize = 1 });
            Log.ServingLibrary(_logger, lease.Manifest.Generation, lease.Manifest.References);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A damaged library must not end the site: the base beside it is whole.
            Log.LibraryUnreadable(_logger, fault.GetType().Name);
        }
    }
}
