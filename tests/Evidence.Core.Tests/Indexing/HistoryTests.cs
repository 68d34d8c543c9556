using Evidence.Core.Appraisal;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Searching;
using Evidence.Tests;

namespace Evidence.Core.Tests.Indexing;

/// <summary>What generations remember of how their verdicts came to be, over builds that change something, that change nothing and that find damage.</summary>
public sealed class HistoryTests : IDisposable
{
    private const string Moved = "moss-raises-glow", Other = "dust-excites-moths", Retractable = "arden-2031";
    private static readonly LoadedBase Foreign = DataFolder.Load(Repository.ForeignBase);
    private readonly TempFolder _folder = new();
    private readonly SetTime _time = new();

    private IndexRoot Root => new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_First_BeginsWithoutChangesAndLostNothing()
    {
        VerdictHistory history = Build(Foreign);

        Assert.Empty(history.Changes);
        Assert.Null(history.Lost);
        Assert.Equal(_time.Now, history.Since);
        Assert.Equal((Root.ReadCurrent(), Root.ReadCurrent()), (history.Origin, history.CompleteAfter));
    }

    [Fact]
    public void Build_OnSeveralDays_PutsEachChangeBeforeThoseItCarriesOn()
    {
        VerdictHistory first = Build(Foreign);
        NextDay();
        VerdictHistory second = Build(Without(Moved, Retractable));
        string secondName = Root.ReadCurrent()!;
        NextDay();
        VerdictHistory third = Build(Worded(Without(Moved, Retractable), Other, "Dust makes moths restless."));

        VerdictChange moved = Assert.Single(second.Changes);
        Assert.Equal((ChangeKind.Verdict, Moved, first.Origin, secondName), (moved.Kind, moved.Claim, moved.Before, moved.After));
        Assert.Equal((Verdict.Supported, Verdict.TooLittleEvidence), (moved.Was!.Verdict, moved.Now!.Verdict));
        Assert.Equal(6, Assert.Single(moved.Strata, s => s.Stratum == Stratum.People).Step.Rule);
        Assert.Equal([Other, Moved], third.Changes.Select(c => c.Claim));
        Assert.Equal((ChangeKind.Wording, "Dust makes moths restless."), (third.Changes[0].Kind, third.Changes[0].Now!.Text));
        Assert.Equal(Foreign.Claims.Single(c => c.Record.Id == Other).Record.Text, third.Changes[0].Was!.Text);
        Assert.Equal(moved.At, third.Changes[1].At);
        Assert.Equal(first.Origin, third.Origin);
    }

    [Fact]
    public void Build_WithoutAChange_CarriesTheHistoryOnByteForByte()
    {
        Build(Foreign);
        NextDay();
        Build(Without(Moved, Retractable));
        byte[] before = File.ReadAllBytes(HistoryFile());
        NextDay();
        Build(Without(Moved, Retractable)); // the same files
        Build(Without(Moved, Retractable) with { Hash = new string('7', 64) }); // other files that say the same, such as a comment

        Assert.Equal(before, File.ReadAllBytes(HistoryFile()));
    }

    [Fact]
    public void Build_TwiceFromTheSame_WritesTheSameHistory()
    {
        Build(Foreign);
        NextDay();
        Build(Without(Moved, Retractable));
        byte[] one = File.ReadAllBytes(HistoryFile());
        using var other = new TempFolder();
        var again = new SetTime();
        BaseIndexBuilder.Build(Foreign, new IndexRoot(other.Path), again);
        again.Now = again.Now.AddDays(1);
        string name = BaseIndexBuilder.Build(Without(Moved, Retractable), new IndexRoot(other.Path), again).Generation;

        Assert.Equal(one, File.ReadAllBytes(Path.Combine(new IndexRoot(other.Path).FolderOf(name), StoredHistory.FileName)));
    }

    [Fact]
    public void Build_ClaimsRenamedMergedGoneNewAndSplitOff_AreToldApart()
    {
        Build(Foreign);
        NextDay();
        VerdictHistory history = Build(Foreign with
        {
            Hash = new string('1', 64),
            Claims =
            [
                .. Foreign.Claims.Where(c => c.Record.Id is not ("wear-brings-dimness" or "glow-wears-wicks" or "moss-helps-all" or Moved)),
                Foreign.Claims.Single(c => c.Record.Id == Moved) is var moss ? moss with { Record = moss.Record with { FormerIds = ["moss-helps-all"], Narrower = ["moss-raises-glow-of-brass"] } } : null!,
                moss with { Record = moss.Record with { Id = "moss-raises-glow-of-brass", Text = "Moon moss makes brass lamps glow longer." } },
                Foreign.Claims.Single(c => c.Record.Id == "wear-brings-dimness") is var wear ? wear with { Record = wear.Record with { Id = "wear-dims", FormerIds = ["wear-brings-dimness"] } } : null!,
            ],
        });

        Assert.Equal(
            [(ChangeKind.Id, "wear-dims"), (ChangeKind.New, "moss-raises-glow-of-brass"), (ChangeKind.Merged, "moss-helps-all"), (ChangeKind.Gone, "glow-wears-wicks")],
            history.Changes.Select(c => (c.Kind, c.Claim)));
        Assert.Equal("wear-brings-dimness", history.Changes[0].FormerId);
        Assert.Equal([Moved], history.Changes[1].PartOf);
        Assert.Equal(Moved, history.Changes[2].Into);
    }

    [Fact]
    public void Build_StudyRetracted_IsNamedOnEveryClaimThatRestsOnIt()
    {
        Build(Foreign);
        NextDay();
        VerdictHistory history = Build(Retracted());

        string[] resting = [.. Foreign.Claims.Where(c => c.Record.Evidence.Any(e => e.Study == Retractable)).Select(c => c.Record.Id).Order(StringComparer.Ordinal)];
        Assert.Equal(resting, history.Changes.Select(c => c.Claim).Order(StringComparer.Ordinal));
        Assert.All(history.Changes, c => Assert.Equal(Retractable, Assert.Single(c.Retracted).Id));
        Assert.Equal(ChangeKind.Verdict, history.Changes.Single(c => c.Claim == Moved).Kind);
    }

    [Fact]
    public void Build_StudyRetractedAndItsEvidenceTakenOut_IsNamedAllTheSame()
    {
        Build(Foreign);
        NextDay();
        VerdictHistory history = Build(Retracted() with { Claims = Without(Moved, Retractable).Claims });

        Assert.Equal(Retractable, Assert.Single(history.Changes.Single(c => c.Claim == Moved).Retracted).Id);
    }

    [Fact]
    public void Build_RetractedAndPutBackOnOneDay_LeavesOneChangeThatSaysItIsAsBefore()
    {
        Build(Foreign);
        string first = Root.ReadCurrent()!;
        NextDay();
        int retracted = Build(Retracted()).Changes.Count;
        _time.Now = _time.Now.AddHours(2);
        VerdictHistory history = Build(Foreign);

        Assert.Equal(retracted, history.Changes.Count);
        Assert.All(history.Changes, c => Assert.Equal((ChangeKind.AsBefore, first, Root.ReadCurrent(), _time.Now, 0), (c.Kind, c.Before, c.After, c.At, c.Retracted.Count + c.Reinstated.Count)));
    }

    [Theory]
    [InlineData("base.json")]
    [InlineData("history.json")]
    [InlineData("manifest.json")]
    [InlineData(null)]
    public void Build_OnADamagedOrMissingGeneration_BeginsAnewAndSaysSo(string? damaged)
    {
        Build(Foreign);
        NextDay();
        string bad = Build(Without(Moved, Retractable)).Changes[0].After;
        if (damaged is null) Directory.Delete(Root.FolderOf(bad), recursive: true);
        else File.WriteAllText(Path.Combine(Root.FolderOf(bad), damaged), "{\"claims\":");
        NextDay();

        VerdictHistory history = Build(Foreign);

        Assert.Empty(history.Changes);
        Assert.Equal((Root.ReadCurrent(), _time.Now), (history.Origin, history.Since));
        Assert.Equal("The generation before is gone or is not as it was written.", history.Lost);
    }

    [Fact]
    public void Build_OnAGenerationOfAnotherLayout_BeginsAnewAndSaysSo()
    {
        Build(Foreign);
        string manifest = Path.Combine(Root.FolderOf(Root.ReadCurrent()!), Manifest.FileName);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace($"\"schemaVersion\": {Manifest.CurrentSchema}", "\"schemaVersion\": 1", StringComparison.Ordinal));
        NextDay();

        Assert.Contains("layout 1", Build(Without(Moved, Retractable)).Lost, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OnAGenerationOfAVersionWithoutHistory_ComparesWithIt()
    {
        Build(Foreign);
        string old = Root.ReadCurrent()!, folder = Root.FolderOf(old);
        Manifest manifest = Manifest.Read(folder);
        File.Delete(HistoryFile());
        (manifest with { Files = manifest.Files.Where(f => f.Key != StoredHistory.FileName).ToDictionary() }).Write(folder);
        using (LiveIndex live = LiveIndex.Open(Root))
        using (GenerationLease lease = live.Acquire()) Assert.Equal((old, 0), (lease.History.Origin, lease.History.Changes.Count));
        NextDay();

        VerdictHistory history = Build(Without(Moved, Retractable));

        Assert.Equal(old, history.Origin);
        Assert.Equal(Moved, Assert.Single(history.Changes).Claim);
        Assert.Contains("kept no history", history.Lost, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AfterFallingBack_ServesTheHistoryOfTheGenerationThatServes()
    {
        Build(Foreign);
        NextDay();
        Build(Without(Moved, Retractable));
        File.Delete(Path.Combine(Root.FolderOf(Root.ReadCurrent()!), "base.json"));

        using LiveIndex live = LiveIndex.Open(Root);
        using GenerationLease lease = live.Acquire();

        Assert.Empty(lease.History.Changes);
    }

    [Fact]
    public void Write_TextsWithoutEnd_KeepsTheNewestThatFit()
    {
        Build(Foreign);
        NextDay();
        VerdictChange one = Build(Without(Moved, Retractable)).Changes[0];
        VerdictChange[] texts = [.. Enumerable.Range(0, 100).Select(i => one with { Claim = $"c{i}", After = $"g{i}", Text = new string('x', 100_000) })];
        VerdictHistory history = VerdictHistory.Begin("g", _time.Now, null) with { Changes = texts };
        Manifest manifest = Manifest.Read(Root.FolderOf(Root.ReadCurrent()!));

        StoredHistory.Write(_folder.Path, history);
        VerdictHistory read = StoredHistory.Read(_folder.Path, manifest);

        Assert.True(new FileInfo(Path.Combine(_folder.Path, StoredHistory.FileName)).Length <= StoredHistory.MostBytes);
        Assert.Equal(texts.Take(25).Select(c => c.Claim), read.Changes.Select(c => c.Claim));
        Assert.Equal("g25", read.CompleteAfter);
    }

    private VerdictHistory Build(LoadedBase loaded)
    {
        BaseIndexBuilder.Build(loaded, Root, _time);
        using LiveIndex live = LiveIndex.Open(Root);
        using GenerationLease lease = live.Acquire();
        return lease.History;
    }

    private void NextDay() => _time.Now = _time.Now.AddDays(1);

    private string HistoryFile() => Path.Combine(Root.FolderOf(Root.ReadCurrent()!), StoredHistory.FileName);

    private static LoadedBase Without(string claim, string study) => Foreign with
    {
        Hash = new string('0', 64),
        Claims = [.. Foreign.Claims.Select(c => c.Record.Id == claim ? c with { Record = c.Record with { Evidence = [.. c.Record.Evidence.Where(e => e.Study != study)] } } : c)],
    };

    private static LoadedBase Worded(LoadedBase loaded, string claim, string text) => loaded with
    {
        Hash = new string('2', 64),
        Claims = [.. loaded.Claims.Select(c => c.Record.Id == claim ? c with { Record = c.Record with { Text = text } } : c)],
    };

    private static LoadedBase Retracted() => Foreign with
    {
        Hash = new string('3', 64),
        Studies = [.. Foreign.Studies.Select(s => s.Record.Id == Retractable ? s with { Record = s.Record with { Notices = [new Notice { Kind = NoticeKind.Retraction, Source = "a test" }] } } : s)],
    };

    private sealed class SetTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2031, 5, 7, 8, 30, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
