using System.Diagnostics.Metrics;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Evidence.Core.Validation;
using Evidence.Web.Operation;
using Microsoft.Extensions.Options;

namespace Evidence.Web;

/// <summary>Builds the index at the start when that is needed, then serves the live generation and follows new ones.</summary>
internal sealed class IndexService : BackgroundService
{
    private readonly EvidenceOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<IndexService> _logger;
    private readonly string? _data;
    private readonly IndexRoot _root;
    private readonly LiveIndex _live;
    private string? _building;

    public IndexService(IOptions<EvidenceOptions> options, TimeProvider time, IHostEnvironment environment, IMeterFactory meters, ILogger<IndexService> logger)
    {
        _options = options.Value;
        _time = time;
        _logger = logger;
        _data = _options.Data is { Length: > 0 } given ? Path.GetFullPath(given) : DataFolder.Find(Directory.GetCurrentDirectory()) ?? DataFolder.Find(environment.ContentRootPath);
        _root = new IndexRoot(Path.GetFullPath(_options.Index is { Length: > 0 } index ? index : DataFolder.DefaultIndex(_data, environment.ContentRootPath)));
        _live = LiveIndex.Open(_root);
        IndexMeter.Watch(meters, this, time);
    }

    /// <summary>True when a generation is served.</summary>
    public bool IsReady => _live.IsReady;

    /// <summary>Why nothing is served, with the remedy.</summary>
    public string Reason => _building ?? $"{_live.Reason} Build the index with: evidence build";

    /// <summary>Where the index lives.</summary>
    public IndexRoot Root => _root;

    /// <summary>The folder of the imported lists of notices.</summary>
    public string NoticesFolder => _root.Notices;

    /// <summary>The base's own waivers, or null where data/ is not at hand.</summary>
    public string? WaiverFile => _data is null ? null : Path.Combine(_data, Core.Auditing.LoadedWaivers.FileName);

    /// <summary>A lease on the live generation; dispose it when the answer is made.</summary>
    public GenerationLease Acquire() => _live.Acquire();

    public override void Dispose()
    {
        base.Dispose();
        _live.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (_options.BuildAtStart && _data is not null) BuildIfNeeded(_data, stoppingToken);
        Report();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(_options.WatchIntervalMs), _time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            if (_live.Refresh()) Report();
    }

    private void Report()
    {
        if (!_live.IsReady) Log.NotReady(_logger, Reason);
        else
        {
            using GenerationLease lease = _live.Acquire();
            Log.Serving(_logger, lease.Manifest.Generation);
        }
    }

    private void BuildIfNeeded(string data, CancellationToken cancellationToken)
    {
        try
        {
            _building = "The index is being built; try again in a few seconds.";
            if (IsCurrent(data)) return;
            LoadedBase loaded = DataFolder.Load(data, cancellationToken);
            Finding[] errors = [.. Validator.Validate(loaded).Where(f => f.Severity == Severity.Error)];
            foreach (Finding error in errors) Log.BaseFinding(_logger, error.ToString());
            if (errors.Length > 0) return;
            Manifest built = BaseIndexBuilder.Build(loaded, _root, _time, progress: null, cancellationToken);
            Log.Built(_logger, built.Generation, built.Claims, built.Studies, built.Concepts);
        }
        catch (IndexLockedException locked)
        {
            Log.BuildElsewhere(_logger, locked.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.BuildFailed(_logger, fault);
        }
        finally
        {
            _live.Refresh();
            _building = null;
        }
    }

    private bool IsCurrent(string data)
    {
        if (!_live.IsReady) return false;
        using GenerationLease lease = _live.Acquire();
        return lease.Manifest.DataHash == DataFolder.HashOf(data);
    }
}
