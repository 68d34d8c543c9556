using CsCheck;
using Evidence.Core.Appraisal;
using Evidence.Core.Checking;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Tests;

namespace Evidence.Core.Tests.Properties;

/// <summary>Whatever text comes, a check ends with a report whose places lie inside the text.</summary>
public sealed class HostileTextTests
{
    private static readonly KnowledgeBase Records = DataFolder.Load(Repository.ForeignBase).ToKnowledgeBase();
    private static readonly ArticleChecker Checker = new(Records, Appraiser.Appraise(Records));

    private static readonly string[] Parts = ["Moon moss", "lowers", "lamp glow", " ", "not ", "is ", "by ", ", ", ". ", "\n\n", "[1]", "10.1000/x", "et al. (2031)", "\uD800", "\u202E", "\u0301", "no ", "than ", "who ", "less ", "(", ")", "2031 study in ", "'", "-", "\u2019t ", "more ", "cannot "];

    [Fact]
    public void Check_OfAnyMixture_EndsWithPlacesInOrder() => Gen.Int[0, Parts.Length - 1].Array[0, 40].Select(choice => string.Concat(choice.Select(i => Parts[i]))).Sample(
        text =>
        {
            if (DraftReader.ReadText(text, DraftFormat.Text) is not { IsRead: true, Draft: { } draft }) return;
            CheckReport report = Checker.Check(draft);
            int last = 0;
            foreach (CheckedSentence sentence in report.Sentences)
            {
                Assert.InRange(sentence.Start, last, report.Document.Characters);
                Assert.InRange(sentence.End, sentence.Start + 1, report.Document.Characters);
                last = sentence.End;
            }
        }, iter: 2000);

    [Fact]
    public void Check_OfAMegabyteWithoutAFullStop_Ends()
    {
        string text = string.Concat(Enumerable.Repeat("moon moss lowers lamp glow and wick wear ", 25_000));

        Assert.NotEmpty(Checker.Check(DraftReader.ReadText(text, DraftFormat.Text).Draft!).Sentences);
    }
}
