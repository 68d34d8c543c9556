using Evidence.Core.Appraisal;
using Evidence.Core.Curating;
using Evidence.Core.Model;

namespace Evidence.Core.Tests.Appraisal;

/// <summary>How changes of single builds become a history.</summary>
public sealed class VerdictHistoryTests
{
    private static readonly DateTimeOffset Morning = new(2031, 5, 7, 8, 0, 0, TimeSpan.Zero);
    private static readonly VerdictHistory Empty = VerdictHistory.Begin("g0", Morning, null);

    [Fact]
    public void With_Nothing_IsTheSameHistory() => Assert.Same(Empty, Empty.With([]));

    [Fact]
    public void With_ThousandsOfSavesOnOneDay_HoldsOneChangeOfTheClaimAndWhatCameBefore()
    {
        VerdictHistory history = Empty.With([Change("old", Verdict.Supported, Verdict.Contested, "g1", Morning.AddDays(-1))]);
        Verdict[] turns = [Verdict.Supported, Verdict.Contested, Verdict.Contradicted];
        for (int i = 0; i < 3000; i++)
            history = history.With([Change("a", turns[i % 3], turns[(i + 1) % 3], $"g{i + 2}", Morning.AddSeconds(i), before: $"g{i + 1}")]);

        Assert.Equal([("a", ChangeKind.AsBefore), ("old", ChangeKind.Verdict)], history.Changes.Select(c => (c.Claim, c.Kind)));
        Assert.Equal(("g1", "g3001", Morning.AddSeconds(2999)), (history.Changes[0].Before, history.Changes[0].After, history.Changes[0].At));

        history = history.With([Change("a", Verdict.Supported, Verdict.Contradicted, "g9", Morning.AddDays(1))]);
        Assert.Equal([ChangeKind.Verdict, ChangeKind.AsBefore, ChangeKind.Verdict], history.Changes.Select(c => c.Kind));
    }

    [Fact]
    public void With_TwoMovesOnOneDay_GoesFromTheFirstStateToTheLast()
    {
        VerdictHistory history = Empty
            .With([Change("a", Verdict.Supported, Verdict.Contested, "g1", Morning)])
            .With([Change("a", Verdict.Contested, Verdict.Contradicted, "g2", Morning.AddHours(1), before: "g1")]);

        VerdictChange change = Assert.Single(history.Changes);
        Assert.Equal((Verdict.Supported, Verdict.Contradicted, "g0", "g2"), (change.Was!.Verdict, change.Now!.Verdict, change.Before, change.After));
    }

    [Fact]
    public void With_ComeAndGoneOnOneDay_SaysSo()
    {
        VerdictChange came = Change("a", Verdict.Supported, Verdict.Supported, "g1", Morning) with { Was = null };
        VerdictChange went = Change("a", Verdict.Supported, Verdict.Supported, "g2", Morning.AddHours(1), before: "g1") with { Now = null };

        Assert.Equal(ChangeKind.CameAndWent, Assert.Single(Empty.With([came]).With([went]).Changes).Kind);
    }

    [Fact]
    public void With_NewInTheMorningAndMergedInTheEvening_SaysThatItIsMerged()
    {
        VerdictChange came = Change("a", Verdict.Supported, Verdict.Supported, "g1", Morning) with { Was = null };

        VerdictChange change = Assert.Single(Empty.With([came]).With([Merged("a", "b", "g2", Morning.AddHours(1), before: "g1")]).Changes);

        Assert.Equal((ChangeKind.Merged, "b"), (change.Kind, change.Into));
        Assert.Equal(["It is part of the claim b now, which answers to its id too. It had come into this base on the same day."], ChangeWords.Sentences(change));
    }

    [Fact]
    public void Sentences_JudgedByAnotherLivingSystem_SayByWhich()
    {
        VerdictChange change = Change("a", Verdict.Supported, Verdict.TooLittleEvidence, "g1", Morning);

        Assert.Empty(ChangeWords.Sentences(change));
        Assert.Empty(ChangeWords.Sentences(change with { Was = change.Was! with { JudgedBy = Stratum.People }, Now = change.Now! with { JudgedBy = Stratum.People } }));
        Assert.Equal(["It speaks of others than before and is judged by what is known in animals now."],
            ChangeWords.Sentences(change with { Was = change.Was! with { JudgedBy = Stratum.People }, Now = change.Now! with { JudgedBy = Stratum.Animals } }));
    }

    [Fact]
    public void With_MoreThanAreKept_DropsTheOldestAndSaysFromWhenOnItIsWhole()
    {
        VerdictHistory history = Empty;
        for (int day = 1; day <= VerdictHistory.MostChanges + 5; day++)
            history = history.With([Change("a", Verdict.Supported, Verdict.Contested, $"g{day:0000}", Morning.AddDays(day))]);

        Assert.Equal(VerdictHistory.MostChanges, history.Changes.Count);
        Assert.Equal(("g1005", "g0006"), (history.Changes[0].After, history.Changes[^1].After));
        Assert.Equal(("g0", "g0005"), (history.Origin, history.CompleteAfter));
    }

    [Fact]
    public void Of_AClaimSinceAGeneration_KnowsItsFormerIdsAndHowFarItReaches()
    {
        Claim claim = Named("a", "was-a");
        VerdictHistory history = VerdictHistory.Begin("g1", Morning, null)
            .With([Change("was-a", Verdict.Supported, Verdict.Contested, "g2", Morning, before: "g1")])
            .With([Change("b", Verdict.Supported, Verdict.Contested, "g3", Morning.AddDays(1), before: "g2")])
            .With([Renamed("was-a", Change("a", Verdict.Contested, Verdict.Supported, "g4", Morning.AddDays(2), before: "g3"))]);

        Assert.Equal(["g4", "g2"], history.Of(claim, "g1")!.Select(c => c.After));
        Assert.Equal(["g4"], history.Of(claim, "g2")!.Select(c => c.After));
        Assert.Empty(history.Of(claim, "g4")!);
        Assert.Null(history.Of(claim, "g0"));
        Assert.Equal("g4", history.LastOf(claim)!.After);
    }

    [Fact]
    public void Of_AClaimThatAnotherBecamePartOf_HasTheMergerAloneOfTheOther()
    {
        VerdictHistory history = Empty
            .With([Change("other", Verdict.Supported, Verdict.Contested, "g1", Morning)])
            .With([Change("a", Verdict.Supported, Verdict.Contradicted, "g2", Morning.AddDays(1), before: "g1")])
            .With([Merged("other", "a", "g3", Morning.AddDays(2), before: "g2")]);

        Assert.Equal([("other", "g3"), ("a", "g2")], history.Of(Named("a", "other"), "g0")!.Select(c => (c.Claim, c.After)));
    }

    [Fact]
    public void Of_AClaimThatTookTheIdOfAnother_HasNothingThatTheOtherWas()
    {
        VerdictHistory history = Empty
            .With([Change("a", Verdict.Supported, Verdict.Contested, "g1", Morning)])
            .With([Renamed("b", Change("a", Verdict.Supported, Verdict.Supported, "g2", Morning.AddDays(1), before: "g1")), Renamed("a", Change("c", Verdict.Contested, Verdict.Contested, "g2", Morning.AddDays(1), before: "g1")), Merged("d", "c", "g2", Morning.AddDays(1), before: "g1")]);

        Assert.Equal([("c", "g2"), ("d", "g2"), ("a", "g1")], history.Of(Named("c", "a", "d"), "g0")!.Select(c => (c.Claim, c.After)));
        Assert.Equal([("a", "g2")], history.Of(Named("a", "b"), "g0")!.Select(c => (c.Claim, c.After)));
    }

    private static Claim Named(string id, params string[] formerIds) =>
        Evidence.Core.Loading.DataFolder.Load(Evidence.Tests.Repository.ForeignBase).Claims[0].Record with { Id = id, FormerIds = formerIds };

    private static VerdictChange Renamed(string formerId, VerdictChange change) => change with { Was = change.Was! with { Id = formerId } };

    private static VerdictChange Merged(string claim, string into, string after, DateTimeOffset at, string before) =>
        Change(claim, Verdict.Contested, Verdict.Contested, after, at, before) with { Now = null, Into = into };

    private static VerdictChange Change(string claim, Verdict was, Verdict now, string after, DateTimeOffset at, string before = "g0") =>
        new(claim, "A text.", at, before, after, new ClaimState(claim, "A text.", was, Certainty.Low, []), new ClaimState(claim, "A text.", now, Certainty.Low, []));
}
