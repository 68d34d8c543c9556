using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

/// <summary>Builds of the foreign base on several days, with and without changes: what a site has behind it whose base is tended.</summary>
internal sealed class HistoricBuilds(string index)
{
    public const string Moved = "moss-raises-glow", Worded = "dust-excites-moths", Merged = "moss-helps-all", Into = "moss-prevents-wear", Gone = "glow-wears-wicks", Renamed = "wear-dims", Retracted = "bexley-2033";

    private static readonly LoadedBase Foreign = DataFolder.Load(Repository.ForeignBase);
    private readonly SetTime _time = new();
    private LoadedBase _last = Foreign;
    private int _built;

    /// <summary>The first day.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Names of the generations, oldest first.</summary>
    public List<string> Names { get; } = [];

    /// <summary>A state that lacks evidence; the next day one that has it; one that says the same; then one with a retraction, another wording, and claims that are renamed, merged and gone.</summary>
    public void BuildAll()
    {
        Build(Foreign with { Claims = [.. Foreign.Claims.Select(c => c.Record.Id == Moved ? c with { Record = c.Record with { Evidence = [.. c.Record.Evidence.Where(e => e.Study != "arden-2031")] } } : c)] });
        Build(Foreign);
        BuildAgain();
        Build(Tended());
    }

    /// <summary>Builds the last state on another day, from files that differ and say the same.</summary>
    public string BuildAgain() => Build(_last);

    /// <summary>The last state with one more wording.</summary>
    public string BuildWorded(string text) => Build(Change(_last, Worded, c => c with { Text = text }));

    /// <summary>The last state without some claims and a study.</summary>
    public string BuildWithout(string[] claims, string study) => Build(_last with
    {
        Studies = [.. _last.Studies.Where(s => s.Record.Id != study)],
        Claims = [.. _last.Claims.Where(c => !claims.Contains(c.Record.Id)).Select(c => c with { Record = c.Record with { Evidence = [.. c.Record.Evidence.Where(e => e.Study != study)] } })],
    });

    private static LoadedBase Tended()
    {
        LoadedBase tended = Foreign with
        {
            Studies = [.. Foreign.Studies.Select(s => s.Record.Id == Retracted ? s with { Record = s.Record with { Notices = [new Notice { Kind = NoticeKind.Retraction, Date = "2026-03", Source = "a test" }] } } : s)],
            Claims = [.. Foreign.Claims.Where(c => c.Record.Id is not (Gone or Merged))],
        };
        tended = Change(tended, Worded, c => c with { Text = "Dust makes moths restless." });
        tended = Change(tended, "wear-brings-dimness", c => c with { Id = Renamed, FormerIds = ["wear-brings-dimness"] });
        return Change(tended, Into, c => c with { FormerIds = [Merged] });
    }

    private static LoadedBase Change(LoadedBase loaded, string id, Func<Claim, Claim> change) =>
        loaded with { Claims = [.. loaded.Claims.Select(c => c.Record.Id == id ? c with { Record = change(c.Record) } : c)] };

    private string Build(LoadedBase loaded)
    {
        _last = loaded;
        _time.Now = Start.AddDays(_built++);
        Names.Add(BaseIndexBuilder.Build(loaded with { Hash = $"{_built:x8}{new string('0', 56)}" }, new IndexRoot(index), _time).Generation);
        return Names[^1];
    }

    private sealed class SetTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
