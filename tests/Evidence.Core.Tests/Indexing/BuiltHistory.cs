using Evidence.Core.Appraisal;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Evidence.Tests;

namespace Evidence.Core.Tests.Indexing;

/// <summary>An index into which states of the foreign base are built, day after day.</summary>
public abstract class BuiltHistory : IDisposable
{
    private protected const string Moved = "moss-raises-glow", Other = "dust-excites-moths", Retractable = "arden-2031";

    private protected static LoadedBase Foreign { get; } = DataFolder.Load(Repository.ForeignBase);

    private protected TempFolder Folder { get; } = new();

    private protected SetTime Time { get; } = new();

    private protected IndexRoot Root => new(Folder.Path);

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected VerdictHistory Build(LoadedBase loaded)
    {
        BaseIndexBuilder.Build(loaded, Root, Time);
        using LiveIndex live = LiveIndex.Open(Root);
        using GenerationLease lease = live.Acquire();
        return lease.History;
    }

    private protected void NextDay() => Time.Now = Time.Now.AddDays(1);

    private protected string HistoryFile() => Path.Combine(Root.FolderOf(Root.ReadCurrent()!), StoredHistory.FileName);

    private protected static LoadedBase Without(string claim, string study) => Foreign with
    {
        Hash = new string('0', 64),
        Claims = [.. Foreign.Claims.Select(c => c.Record.Id == claim ? c with { Record = c.Record with { Evidence = [.. c.Record.Evidence.Where(e => e.Study != study)] } } : c)],
    };

    private protected static LoadedBase Worded(LoadedBase loaded, string claim, string text) => loaded with
    {
        Hash = new string('2', 64),
        Claims = [.. loaded.Claims.Select(c => c.Record.Id == claim ? c with { Record = c.Record with { Text = text } } : c)],
    };

    private protected static LoadedBase Retracted() => Foreign with
    {
        Hash = new string('3', 64),
        Studies = [.. Foreign.Studies.Select(s => s.Record.Id == Retractable ? s with { Record = s.Record with { Notices = [new Notice { Kind = NoticeKind.Retraction, Source = "a test" }] } } : s)],
    };

    private protected sealed class SetTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2031, 5, 7, 8, 30, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
