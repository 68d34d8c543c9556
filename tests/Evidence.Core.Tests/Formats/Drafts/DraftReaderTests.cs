using System.Text;
using CsCheck;
using Evidence.Core.Formats.Drafts;

namespace Evidence.Core.Tests.Formats.Drafts;

public sealed class DraftReaderTests
{
    [Fact]
    public void Read_PlainTextWithALineAParagraph_GivesHeadingsItemsAndParagraphs() =>
        Assert.Equal(
            ["Heading: How Oats Help", "Paragraph: Oats help most people who eat them daily.", "Heading: What the Research Says", "ListItem: Eat oats.", "ListItem 2: Sleep well.", "Paragraph: That is all."],
            Blocks(Text("How Oats Help\nOats help most people who eat them daily.\nWhat the Research Says\n- Eat oats.\n2. Sleep well.\n\nThat is all.\n")));

    [Fact]
    public void Read_PlainTextWrappedAtAWidth_JoinsItsLines() =>
        Assert.Equal(
            ["Heading: Oats", "Paragraph: Oats are eaten by many people in many lands, and so it is of some weight whether they help or harm.", "Paragraph: Nobody has asked yet."],
            Blocks(Text("Oats\n\nOats are eaten by many people in many lands, and so it is of some\nweight whether they help or harm.\n\nNobody has asked yet.\n")));

    [Fact]
    public void Read_OneLine_IsAParagraph() => Assert.Equal(["Paragraph: Oats lower pain"], Blocks(Text("Oats lower pain")));

    [Fact]
    public void Read_Markdown_KeepsBlocksLinksAndNotes()
    {
        Draft draft = Markdown("---\ntitle: x\n---\n# Oats\n\nOats *really* help[^a], see [the trial](https://doi.org/10.1000/a1) &amp; <https://example.org/x>.\n\n1. One\n2. Two\n   - Deep\n\n> Said so\n\n| A | B |\n|---|---|\n| c1 | c2 |\n\n```\ncode\n```\n\n[^a]: Hall 2019. 10.1000/b2.\n");

        Assert.Equal(
            ["Heading: Oats", "Paragraph: Oats really help[1], see the trial & https://example.org/x.", "ListItem 1: One", "ListItem 2: Two", "ListItem: Deep", "Quote: Said so", "TableCell: A", "TableCell: B", "TableCell: c1", "TableCell: c2"],
            Blocks(draft).Take(10));
        Assert.Equal("Reference 1: Hall 2019. 10.1000/b2.", Blocks(draft).Last());
        Assert.Equal(["the trial -> https://doi.org/10.1000/a1", "https://example.org/x -> https://example.org/x", "10.1000/b2 -> https://doi.org/10.1000/b2"], Links(draft));
    }

    [Fact]
    public void Read_Html_LeavesOutWhatIsNoArticleAndKeepsPlaces()
    {
        const string Source = "<html><head><title>T</title><style>p{}</style></head><body><nav><a href=/x>Menu</a></nav>\n<h2>Oats &amp; rice</h2>\n<p>They <b>help</b>.<sup>1</sup> See <a href=\"https://example.org/t\">this\n trial</a><!-- no -->.</p><ol><li>One<li>Two</ol><script>alert('<p>x</p>')</script><h3>References</h3><ol><li>Hall 2019</li></ol></body></html>";
        Draft draft = DraftReader.Read("a.html", null, Encoding.UTF8.GetBytes(Source)).Draft!;

        Assert.Equal(["Heading: Oats & rice", "Paragraph: They help.[1] See this trial.", "ListItem 1: One", "ListItem 2: Two", "Heading: References", "Reference 1: Hall 2019"], Blocks(draft));
        Assert.Equal(["this trial -> https://example.org/t"], Links(draft));
        Assert.Equal("help</b>.<sup>1</sup> See", SourceOf(draft, "help.[1] See"));
        Assert.Equal("Oats &amp; rice", SourceOf(draft, "Oats & rice"));
        Assert.Equal((3, 12), (draft.SpanOf(draft.Text.IndexOf("help", StringComparison.Ordinal), 4).Line, draft.SpanOf(draft.Text.IndexOf("help", StringComparison.Ordinal), 4).Column));
    }

    [Fact]
    public void Read_Word_ReadsWhatAReaderSees()
    {
        Draft draft = DraftReader.Read("a.docx", null, SampleFiles.Docx()).Draft!;

        Assert.Equal(
            ["Heading: Oats and pain", "Paragraph: Oats help[1] most people, as this trial shows.[2]", "ListItem: First item", "TableCell: Cell", "Paragraph: Raised note[7] here.", "Reference 1: Hall 2019, a footnote."],
            Blocks(draft).Where(b => !b.StartsWith("Reference 2", StringComparison.Ordinal)));
        Assert.Equal(["this trial -> https://example.org/trial"], Links(draft));
        Assert.Equal(2, draft.SpanOf(draft.Text.IndexOf("most", StringComparison.Ordinal), 4).Line);
    }

    [Fact]
    public void Read_Pdf_JoinsLinesAndNamesThePage()
    {
        Draft draft = DraftReader.Read("a.pdf", null, SampleFiles.Pdf()).Draft!;

        Assert.Equal(["Heading: Oats and pain", "Paragraph: Oats were given to forty people for eight weeks, and their inflammation fell.", "Paragraph: The second page says that it lasted."], Blocks(draft));
        Assert.Equal(2, draft.SpanOf(draft.Text.IndexOf("second", StringComparison.Ordinal), 6).Page);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("iso-8859-1")]
    public void Read_AnyCommonEncoding_GivesTheSameText(string encoding)
    {
        var coding = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. coding.GetPreamble(), .. coding.GetBytes("Le café aide. Über alles gut.")];

        Assert.Equal("Le café aide. Über alles gut.", DraftReader.Read("a.txt", null, bytes).Draft!.Text);
    }

    [Fact]
    public void SpanOf_TextWithAstralCharacters_CountsCodePoints()
    {
        Draft draft = Text("😀😀 Oats help.\r\n\r\nSo 😀 do peas.");
        int at = draft.Text.IndexOf("do", StringComparison.Ordinal);

        Assert.Equal(new DraftSpan(22, 24, 3, 6, 3, 8, 2, null), draft.SpanOf(at, 2));
    }

    [Fact]
    public void Read_LoneSurrogatesAndMarksOfDirection_GivesWellFormedText()
    {
        Draft draft = Text("Oats \ud800 help\udc00.\n\n\u202eשלום עולם. \u200fالشوفان يساعد.\u202c");

        Assert.Equal("Oats \uFFFD help\uFFFD.\n\nשלום עולם. الشوفان يساعد.", draft.Text);
        _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(draft.Text);
    }

    [Fact]
    public void Read_ReferencesAtTheEnd_AreLabelledAsTheyAreCited()
    {
        Draft draft = Text("Oats help [2].\n\nReferences\n\n[1] Hall. Oats. 2019.\n[2] Young. Rice. doi:10.1000/x.9. PMID: 123456\n");

        Assert.Equal(["Paragraph: Oats help [2].", "Heading: References", "Reference 1: [1] Hall. Oats. 2019.", "Reference 2: [2] Young. Rice. doi:10.1000/x.9. PMID: 123456"], Blocks(draft));
        Assert.Equal(["doi:10.1000/x.9 -> https://doi.org/10.1000/x.9", "PMID: 123456 -> https://pubmed.ncbi.nlm.nih.gov/123456/"], Links(draft));
    }

    [Fact]
    public void SpanOf_EveryWordOfEverySample_PointsAtItself() =>
        Gen.Select(Gen.OneOf(DraftFormat.Text, DraftFormat.Markdown, DraftFormat.Html), Gen.OneOf("oats", "# Oat", "<p>", "</p>", "&amp;", "*rice*", "[a](http://b.c)", "\n", "\n\n", "- ", "😀", "<b>", "é", "`x`", "<br>", "|", "\t", "> ", "1. ", "<sup>1</sup>", "wheat.").Array[1, 30])
            .Sample((format, parts) =>
            {
                if (DraftReader.ReadText(string.Join(' ', parts), format).Draft is not { } draft) return;
                foreach (string word in new[] { "oats", "wheat.", "é" })
                    for (int at = draft.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = draft.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
                    {
                        (int start, int end) = draft.SourceRange(at, word.Length);
                        Assert.Equal(word, draft.Source![start..end]);
                    }
            }, iter: 1500, threads: 1);

    internal static IEnumerable<string> Blocks(Draft draft) =>
        draft.Blocks.Select(b => $"{b.Kind}{(b.Label is null ? "" : " " + b.Label)}: {draft.Text.Substring(b.Start, b.Length)}");

    private static IEnumerable<string> Links(Draft draft) => draft.Links.Select(l => $"{draft.Text.Substring(l.Start, l.Length)} -> {l.Target}");

    private static string SourceOf(Draft draft, string passage)
    {
        (int start, int end) = draft.SourceRange(draft.Text.IndexOf(passage, StringComparison.Ordinal), passage.Length);
        return draft.Source![start..end];
    }

    private static Draft Text(string text) => DraftReader.ReadText(text, DraftFormat.Text).Draft!;

    private static Draft Markdown(string text) => DraftReader.ReadText(text, DraftFormat.Markdown).Draft!;
}
