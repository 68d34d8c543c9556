using Evidence.Core.Appraisal;
using Evidence.Core.Checking;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Checking;

/// <summary>What a report holds, on the real base and on an empty one.</summary>
public sealed class ArticleCheckerTests(RealChecker real) : IClassFixture<RealChecker>
{
    [Fact]
    public void Check_OfAnEmptyBase_FindsEverySentenceOutsideAndContradictsNothing()
    {
        var empty = new ArticleChecker(KnowledgeBase.Empty, Appraiser.Appraise(KnowledgeBase.Empty));
        foreach (JudgedSentence row in JudgedSentence.Load("sentences-tuning.json"))
        {
            CheckedSentence told = Check(empty, row.Text).Sentences[^1];
            Assert.Equal(told.Checkable ? Verdict.NotInThisBase : Verdict.CannotBeChecked, told.Verdict);
            Assert.Empty(told.Claims);
        }
    }

    [Fact]
    public void Check_OfTwoSentences_TellsWhereEachStands()
    {
        CheckReport report = Check(real.Checker, "\U0001F9A0 Probiotics ease pain in osteoarthritis.\n\nOrder our new gel today!");

        Assert.Equal(["Probiotics ease pain in osteoarthritis.", "Order our new gel today!"], report.Sentences.Select(s => s.Text[^Math.Min(s.Text.Length, 39)..]));
        Assert.Equal((1, 3), (report.Sentences[0].Line, report.Sentences[1].Line));
        Assert.Equal(report.Document.Characters, report.Sentences[1].End);
        Assert.Equal((Verdict.Supported, "probiotics-improve-oa"), (report.Sentences[0].Verdict, report.Sentences[0].Claims[0].Id));
        Assert.Contains(report.Sentences[1].Findings, f => f.RuleId == "COMMERCIAL");
        Assert.Equal((2, 1, 1, 1), (report.Summary.Sentences, report.Summary.Checked, report.Summary.NotCheckable, report.Summary.Commercial));
    }

    [Fact]
    public void Check_OfAnOverstatement_GivesTheWordsAtFaultAndAWordingThatHolds()
    {
        CheckedSentence told = Check(real.Checker, "Butyrate lessens arthritis.").Sentences[0];

        Assert.Equal((Verdict.Overstated, OverstatementAxis.Population), (told.Verdict, Assert.Single(told.Axes)));
        Assert.Equal("In mice, butyrate lessens arthritis.", told.Wording!.Text);
        Assert.NotEmpty(told.Wording.Cite);
        Assert.Contains(told.Findings, f => f.RuleId == "OVERSTATED" && f.Message.Contains("lessens", StringComparison.Ordinal));
        Assert.Equal(Verdict.Supported, Check(real.Checker, told.Wording.Text).Sentences[0].Verdict);
    }

    [Fact]
    public void Check_OfASentenceOutsideTheBase_SaysSoAndNamesTheNearest()
    {
        CheckedSentence told = Check(real.Checker, "Glucosamine eases the pain of knee osteoarthritis.").Sentences[0];

        Assert.Equal((Verdict.NotInThisBase, true), (told.Verdict, told.Checkable));
        Assert.Contains(told.Steps, s => s.StartsWith("Not in this base", StringComparison.Ordinal));
        Assert.Null(told.Wording);
    }

    [Fact]
    public void Check_WhenCancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => real.Checker.Check(Draft("Probiotics help."), cancelled.Token));
    }

    [Fact]
    public void Check_CancelledInTheMiddle_StopsLongBeforeItsEnd()
    {
        static Draft Of(int sentences) => Draft(string.Join("\n\n", Enumerable.Repeat("Probiotics ease pain in osteoarthritis, and butyrate lessens arthritis in mice.", sentences)));
        ArticleChecker ready = real.Checker; // making it is no part of the check
        Draft tenth = Of(2_000), whole = Of(20_000);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        ready.Check(tenth, CancellationToken.None);
        TimeSpan ofTenth = watch.Elapsed;
        using var soon = new CancellationTokenSource(ofTenth / 20);
        watch.Restart();

        Assert.Throws<OperationCanceledException>(() => ready.Check(whole, soon.Token));
        Assert.True(watch.Elapsed < 2 * ofTenth, $"{watch.Elapsed} for a check that was cancelled, {ofTenth} for a tenth of it");
    }

    private static CheckReport Check(ArticleChecker checker, string text) => checker.Check(Draft(text));

    private static Draft Draft(string text) => DraftReader.ReadText(text, DraftFormat.Text).Draft!;
}
