using Evidence.Core.Auditing;
using Evidence.Core.Loading;
using Evidence.Core.Searching;

namespace Evidence.Web;

/// <summary>Audits on the live generation; what an audit rests on is made once for each generation, day and state of the lists.</summary>
internal sealed class AuditService(IndexService index, TimeProvider time)
{
    private readonly Lock _gate = new();
    private (string Key, AuditContext Context, Lazy<AuditReport> Base)? _kept;

    /// <summary>What audits rest on now.</summary>
    public AuditContext Context(GenerationLease lease) => Current(lease).Context;

    /// <summary>The audit of the base that is served.</summary>
    public AuditReport AuditBase(GenerationLease lease) => Current(lease).Base.Value;

    private (string Key, AuditContext Context, Lazy<AuditReport> Base) Current(GenerationLease lease)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        string key = $"{lease.Manifest.Generation} {today:O} {Stamp(index.NoticesFolder)} {Stamp(index.WaiverFile)}";
        lock (_gate)
        {
            if (_kept is { } kept && kept.Key == key) return kept;
            var context = new AuditContext(lease.KnowledgeBase, lease.Appraisals, Open(index.NoticesFolder), today);
            var made = (key, context, new Lazy<AuditReport>(() => Auditor.AuditBase(context, "data", BasePlaces.None, Waivers())));
            _kept = made;
            return made;
        }
    }

    private LoadedWaivers Waivers() => index.WaiverFile is { } file && File.Exists(file) ? LoadedWaivers.Read(LoadedWaivers.FileName, File.ReadAllText(file)) : LoadedWaivers.None;

    // A damaged list counts as none: every rule that needs one then says that it could not check.
    private static NoticeList Open(string folder)
    {
        try
        {
            return NoticeList.Open(folder);
        }
        catch (InvalidDataException)
        {
            return NoticeList.None;
        }
    }

    private static string Stamp(string? path) => path is null ? ""
        : Directory.Exists(path) ? string.Join(' ', new DirectoryInfo(path).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Name}:{f.LastWriteTimeUtc.Ticks}"))
        : File.Exists(path) ? File.GetLastWriteTimeUtc(path).Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
}
