using Evidence.Core.Checking;
using Evidence.Core.Checking.Reports;
using Evidence.Core.Formats.Drafts;

namespace Evidence.Core.Tests.Checking.Reports;

public sealed class CorrectedDraftTests(ExampleCheck example) : IClassFixture<ExampleCheck>
{
    private CheckedSentence[] Reworded => [.. example.Article.Report.Sentences.Where(s => s.Wording is { Cite.Count: > 0 })];

    [Fact]
    public void Write_NothingAccepted_LeavesTheSourceAsItIs() =>
        Assert.Equal(example.Article.Draft.Source, CorrectedDraft.Write(example.Article, new HashSet<int>(), DraftFormat.Markdown));

    [Fact]
    public void Write_AcceptedWordings_StandInPlaceOfTheirSentencesAndNothingElseChanges()
    {
        HashSet<int> accepted = [.. Reworded.Select(s => s.Index)];
        string corrected = CorrectedDraft.Write(example.Article, accepted, DraftFormat.Markdown);
        Draft again = DraftReader.ReadText(corrected, DraftFormat.Markdown).Draft!;

        Assert.NotEmpty(accepted);
        foreach (CheckedSentence sentence in example.Article.Report.Sentences)
        {
            if (accepted.Contains(sentence.Index)) Assert.Contains(sentence.Wording!.Text.TrimEnd('.'), again.Text, StringComparison.Ordinal);
            else Assert.Contains(sentence.Text, again.Text, StringComparison.Ordinal);
        }

        Assert.Equal(
            example.Article.Draft.Blocks.Select(b => (b.Kind, b.Level)),
            again.Blocks.TakeWhile(b => again.Text.Substring(b.Start, b.Length) != "References").Select(b => (b.Kind, b.Level)));
    }

    [Fact]
    public void Write_AcceptedWordings_AreCitedAndTheirStudiesListed()
    {
        CheckedSentence first = Reworded[0];
        string corrected = CorrectedDraft.Write(example.Article, new HashSet<int> { first.Index }, DraftFormat.Markdown);
        Draft again = DraftReader.ReadText(corrected, DraftFormat.Markdown).Draft!;
        DraftBlock[] entries = [.. again.Blocks.Where(b => b.Kind == DraftBlockKind.Reference)];

        Assert.Equal(Enumerable.Range(1, entries.Length).Select(n => $"{n}"), entries.Select(e => e.Label));
        Assert.Equal(Math.Min(3, first.Wording!.Cite.Count), entries.Length);
        Assert.Contains($"[{string.Join(", ", entries.Select(e => e.Label))}].", again.Text, StringComparison.Ordinal);
        Assert.Contains(first.Wording.Cite[0].Citation, again.Text.Substring(entries[0].Start, entries[0].Length), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_StudyThatIsListedAlready_IsCitedByItsNumberThere()
    {
        CheckedSentence sentence = Reworded.First(s => s.Wording!.Cite[0].Doi is not null);
        CheckedArticle article = example.Of($"{sentence.Text}\n\nReferences\n\n[7] A paper. https://doi.org/{sentence.Wording!.Cite[0].Doi}\n");
        string corrected = CorrectedDraft.Write(article, new HashSet<int> { 0 }, DraftFormat.Text);

        Assert.Contains(" [7", corrected, StringComparison.Ordinal);
        Assert.Equal(1, corrected.Split("References").Length - 1);
        Assert.Equal(article.Report.Sentences[0].Wording!.Cite.Count > 1, corrected.Contains("\n[8] ", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_WordFile_BecomesMarkdownWithTheSameBlocks()
    {
        CheckedArticle article = example.Of(DraftReader.Read("a.docx", null, Formats.Drafts.SampleFiles.Docx()).Draft!);
        Draft again = DraftReader.ReadText(CorrectedDraft.Write(article, new HashSet<int>(), DraftFormat.Markdown), DraftFormat.Markdown).Draft!;

        Assert.Equal(article.Draft.Blocks[0].Kind, again.Blocks[0].Kind);
        Assert.Contains(again.Links, l => l.Target == "https://example.org/trial");
        Assert.Contains("Oats help[1] most people", again.Text, StringComparison.Ordinal);
    }
}
