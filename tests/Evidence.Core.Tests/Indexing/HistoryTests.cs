using Evidence.Core.Appraisal;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Indexing;

/// <summary>What generations remember of how their verdicts came to be, over builds that change something and that change nothing.</summary>
public sealed class HistoryTests : BuiltHistory
{
    [Fact]
    public void Build_First_BeginsWithoutChangesAndLostNothing()
    {
        VerdictHistory history = Build(Foreign);

        Assert.Empty(history.Changes);
        Assert.Null(history.Lost);
        Assert.Equal(Time.Now, history.Since);
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
        Time.Now = Time.Now.AddHours(2);
        VerdictHistory history = Build(Foreign);

        Assert.Equal(retracted, history.Changes.Count);
        Assert.All(history.Changes, c => Assert.Equal((ChangeKind.AsBefore, first, Root.ReadCurrent(), Time.Now, 0), (c.Kind, c.Before, c.After, c.At, c.Retracted.Count + c.Reinstated.Count)));
    }

    [Fact]
    public void Write_TextsWithoutEnd_KeepsTheNewestThatFit()
    {
        Build(Foreign);
        NextDay();
        VerdictChange one = Build(Without(Moved, Retractable)).Changes[0];
        VerdictChange[] texts = [.. Enumerable.Range(0, 100).Select(i => one with { Claim = $"c{i}", After = $"g{i}", Text = new string('x', 100_000) })];
        VerdictHistory history = VerdictHistory.Begin("g", Time.Now, null) with { Changes = texts };
        Manifest manifest = Manifest.Read(Root.FolderOf(Root.ReadCurrent()!));

        StoredHistory.Write(Folder.Path, history);
        VerdictHistory read = StoredHistory.Read(Folder.Path, manifest);

        Assert.True(new FileInfo(Path.Combine(Folder.Path, StoredHistory.FileName)).Length <= StoredHistory.MostBytes);
        Assert.Equal(texts.Take(25).Select(c => c.Claim), read.Changes.Select(c => c.Claim));
        Assert.Equal("g25", read.CompleteAfter);
    }
}
