using System.Text.Json;
using Evidence.Core.Checking;
using Evidence.Core.Checking.Reports;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Tests.Checking.Reports;

public sealed class ReportTests(ExampleCheck example) : IClassFixture<ExampleCheck>
{
    private const string Hostile = "Fibre <script>alert(1)</script> & \"quotes\" lower pain in mice. | # *Not* a [heading](x) `code`";

    [Fact]
    public void MarkdownReport_Example_HoldsEverySentenceToLookAt()
    {
        string report = MarkdownReport.Write(example.Article);

        Assert.All(example.Article.ToLookAt, s => Assert.Contains(EditedDraft.Escaped(s.Text), report, StringComparison.Ordinal));
        Assert.StartsWith("# Check of example-article.md\n", report, StringComparison.Ordinal);
        Assert.Contains("“Not in this base” says nothing about truth.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void MarkdownReport_HostileArticle_ReadsAsTheSameWords()
    {
        Draft draft = DraftReader.ReadText(MarkdownReport.Write(example.Of(Hostile)), DraftFormat.Markdown).Draft!;

        Assert.Contains("*Not* a [heading](x) `code`", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Links, l => l.Target == "x");
    }

    [Fact]
    public void HtmlReport_Example_HoldsArticleAndFindingsAndLoadsNothing()
    {
        string report = HtmlReport.Write(example.Article);
        Draft draft = DraftReader.ReadText(report, DraftFormat.Html).Draft!;

        Assert.All(example.Article.Report.Sentences, s => Assert.Contains(s.Text, draft.Text, StringComparison.Ordinal));
        Assert.All(example.Article.ToLookAt.SelectMany(s => s.Findings), f => Assert.Contains(f.Message, draft.Text, StringComparison.Ordinal));
        foreach (string loading in new[] { "src=", "<link", "@import", "url(", "<script" }) Assert.DoesNotContain(loading, report, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void HtmlReport_HostileArticle_IsEncoded()
    {
        string report = HtmlReport.Write(example.Of(Hostile));

        Assert.DoesNotContain("<script>", report, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", report, StringComparison.Ordinal);
    }

    [Fact]
    public void ClaimReview_Example_HasTheRequiredPropertiesAndIsADraft()
    {
        JsonElement[] reviews = [.. Json(stream => ClaimReviewReport.Write(stream, example.Article)).GetProperty("@graph").EnumerateArray()];
        CheckedSentence[] wanted = [.. example.Article.Report.Sentences.Where(s => s.Verdict is not (Verdict.NotInThisBase or Verdict.CannotBeChecked))];

        Assert.NotEmpty(reviews);
        Assert.Equal(wanted.Select(s => s.Text), reviews.Select(r => r.GetProperty("claimReviewed").GetString()));
        Assert.All(reviews, review =>
        {
            Assert.Equal("ClaimReview", review.GetProperty("@type").GetString());
            Assert.Equal("Draft", review.GetProperty("creativeWorkStatus").GetString());
            Assert.StartsWith("DRAFT", review.GetProperty("author").GetProperty("name").GetString(), StringComparison.Ordinal);
            Assert.True(Uri.TryCreate(review.GetProperty("url").GetString(), UriKind.Absolute, out _));
            Assert.False(string.IsNullOrEmpty(review.GetProperty("reviewRating").GetProperty("alternateName").GetString()));
            Assert.False(review.GetProperty("reviewRating").TryGetProperty("ratingValue", out _));
        });
    }

    [Fact]
    public void ClaimReview_ChosenSentenceOutsideTheBase_GivesNone()
    {
        CheckedSentence outside = example.Article.Report.Sentences.First(s => s.Verdict == Verdict.NotInThisBase);

        Assert.Empty(Json(stream => ClaimReviewReport.Write(stream, example.Article, new HashSet<int> { outside.Index })).GetProperty("@graph").EnumerateArray());
    }

    [Fact]
    public void Sarif_Example_PointsAtEverySentenceInCodePoints()
    {
        CheckedArticle article = example.Of("😀 Before it.\n\n" + example.Article.Draft.Source, DraftFormat.Markdown);
        JsonElement run = Json(stream => SarifReport.Write(stream, article, "my drafts/a.md")).GetProperty("runs")[0];
        string[] lines = article.Draft.Source!.Split('\n');
        var expected = new Queue<CheckedSentence>(article.Report.Sentences.SelectMany(s => s.Findings.Select(_ => s)));

        Assert.Equal("unicodeCodePoints", run.GetProperty("columnKind").GetString());
        Assert.NotEmpty(expected);
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray().Skip(article.Report.Findings.Count))
        {
            CheckedSentence sentence = expected.Dequeue();
            JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation"), region = place.GetProperty("region");
            Assert.Equal("my%20drafts/a.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.StartsWith(sentence.Text, lines[region.GetProperty("startLine").GetInt32() - 1][(region.GetProperty("startColumn").GetInt32() - 1)..], StringComparison.Ordinal);
            Assert.Equal((sentence.Start, sentence.End - sentence.Start), (region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32()));
        }

        Assert.Empty(expected);
    }

    [Fact]
    public void Sarif_WordFile_NamesTheParagraph()
    {
        CheckedSentence wrong = example.Article.Report.Sentences.First(s => s.Findings.Count > 0);
        CheckedArticle article = example.Of(DraftReader.Read("a.docx", null, Formats.Drafts.SampleFiles.Docx(wrong.Text)).Draft!);
        JsonElement location = Json(stream => SarifReport.Write(stream, article)).GetProperty("runs")[0].GetProperty("results").EnumerateArray().Last().GetProperty("locations")[0];

        Assert.StartsWith("paragraph ", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString(), StringComparison.Ordinal);
        Assert.False(location.GetProperty("physicalLocation").TryGetProperty("region", out _));
    }

    [Fact]
    public void ClaimDraft_SentenceOutsideTheBase_LacksOnlyWhatACuratorMustSay()
    {
        CheckedSentence outside = example.Article.Report.Sentences.First(s => s.Verdict == Verdict.NotInThisBase);
        string name = ClaimDraft.FileName(outside);
        var loading = new BaseLoading();
        loading.Add($"claims/{name}", ClaimDraft.Write(outside));
        string said = string.Join('\n', loading.ToLoadedBase("", "").Findings);

        Assert.Matches("^[a-z0-9-]+\\.yaml$", name);
        foreach (string open in new[] { "subject", "relation", "object", "outcomeKind" }) Assert.Contains(open, said, StringComparison.Ordinal);
        foreach (string filled in new[] { "'text'", "'sign'", "'assertion'", "'population'", "EV1001" }) Assert.DoesNotContain(filled, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_OneSentenceReworded_AreThatPair()
    {
        CheckReport before = example.Of("Stress changes mice. Fibre feeds bacteria. Rest helps nobody.").Report, after = example.Of("Stress changes mice. Fibre may feed some bacteria. Rest helps nobody. Sleep well.").Report;
        ReportChanges changes = ReportChanges.Between(before, after);

        Assert.Equal([("Fibre feeds bacteria.", "Fibre may feed some bacteria."), (null, "Sleep well.")], changes.Sentences.Select(c => (c.Before?.Text, c.After?.Text)));
        Assert.Empty(ReportChanges.Between(before, before).Sentences);
    }

    private static JsonElement Json(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
