using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Evidence.Core.Formats.Drafts;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

public sealed class CheckPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly string Example = File.ReadAllText(Repository.File("data/example-article.md"));

    [Fact]
    public async Task Get_Check_OffersPasteUploadAndTheExample()
    {
        string html = await site.Client.GetStringAsync("/check");

        foreach (string wanted in new[] { "name=\"text\"", "type=\"file\"", "enctype=\"multipart/form-data\"", "/check?example", "not stored, not logged" }) Assert.Contains(wanted, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/check")]
    [InlineData("/check?example")]
    public async Task Get_Check_HasStrictHeadersAndNoInlineScriptOrStyle(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);
        string html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(html.Split("<script").Length, html.Split("<script src=\"/").Length);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Post_Text_ShowsEverySentenceInPlaceWithItsNotes()
    {
        (HttpStatusCode status, string html) = await PostAsync(("text", Example), ("format", "markdown"));
        Draft draft = DraftReader.ReadText(html, DraftFormat.Html).Draft!;

        Assert.Equal(HttpStatusCode.OK, status);
        foreach (DraftBlock block in DraftReader.ReadText(Example, DraftFormat.Markdown).Draft!.Blocks.Where(b => b.Kind == DraftBlockKind.Heading).Take(5))
            Assert.Contains(DraftReader.ReadText(Example, DraftFormat.Markdown).Draft!.Text.Substring(block.Start, block.Length), draft.Text, StringComparison.Ordinal);
        foreach (string wanted in new[] { "A wording that holds", "Not in this base", "id=\"n", "name=\"accept\"", "The other side" }) Assert.Contains(wanted, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_File_IsReadByItsKind()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("<h1>On mice</h1><p>Butyrate strengthens the gut barrier.</p>")), "file", "draft.html" } };
        using HttpResponseMessage answer = await site.Client.PostAsync("/check", form);
        string html = await answer.Content.ReadAsStringAsync();

        Assert.Contains("<h1>draft.html</h1>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"html\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Filter_ShowsOnlyTheNotesOfThatVerdict()
    {
        (_, string all) = await PostAsync(("text", Example), ("format", "markdown"));
        (_, string some) = await PostAsync(("text", Example), ("format", "markdown"), ("show", "overstated"));

        Assert.Contains("note n-not-in-this-base", all, StringComparison.Ordinal);
        Assert.Contains("note n-overstated", some, StringComparison.Ordinal);
        Assert.DoesNotContain("note n-not-in-this-base", some, StringComparison.Ordinal);
        Assert.Contains("class=\"chosen\" aria-pressed=\"true\">overstated", some, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AcceptedWordings_AreAppliedAndTheChangeIsShown()
    {
        JsonElement sentence = (await ReportAsync()).GetProperty("sentences").EnumerateArray().First(s => s.GetProperty("wording").ValueKind == JsonValueKind.Object && s.GetProperty("wording").GetProperty("cite").GetArrayLength() > 0);
        string index = sentence.GetProperty("index").ToString(), before = sentence.GetProperty("text").GetString()!, wording = sentence.GetProperty("wording").GetProperty("text").GetString()!;
        (HttpStatusCode status, string html) = await PostAsync(("text", Example), ("format", "markdown"), ("do", "apply"), ("accept", index));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("What changed", html, StringComparison.Ordinal);
        Assert.Contains($"<del>{before}</del>", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains($"<ins>{wording.TrimEnd('.')} [1", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_EditedText_IsComparedWithTheOneBefore()
    {
        (_, string html) = await PostAsync(("text", "Stress changes the gut microbiome of mice."), ("edited", "Stress may change the gut microbiome of mice."), ("do", "edit"));

        Assert.Contains("<del>Stress changes the gut microbiome of mice.</del>", html, StringComparison.Ordinal);
        Assert.Contains("<ins>Stress may change the gut microbiome of mice.</ins>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "text/plain", "example-corrected.txt")]
    [InlineData("markdown", "text/markdown", "example-corrected.md")]
    [InlineData("report-markdown", "text/markdown", "example-report.md")]
    [InlineData("report-html", "text/html", "example-report.html")]
    [InlineData("report-json", "application/json", "example-report.json")]
    [InlineData("report-sarif", "application/sarif+json", "example.sarif")]
    [InlineData("report-claimreview", "application/ld+json", "example-claim-reviews.json")]
    public async Task Post_Download_AnswersAFileOfItsKind(string what, string type, string name)
    {
        using HttpResponseMessage answer = await SendAsync(("text", Example), ("format", "markdown"), ("name", "example.md"), ("do", what), ("accept", "3"));
        string text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.NotEmpty(text);
    }

    [Fact]
    public async Task Post_DraftThisClaim_AnswersAYamlFileForASentenceOutsideTheBase()
    {
        JsonElement outside = (await ReportAsync()).GetProperty("sentences").EnumerateArray().First(s => s.GetProperty("verdict").GetString() == "not-in-this-base");
        using HttpResponseMessage answer = await SendAsync(("text", Example), ("format", "markdown"), ("do", $"claim-{outside.GetProperty("index")}"));

        Assert.Equal("application/yaml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(outside.GetProperty("text").GetString()!, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 400, "no text")]
    [InlineData("a\u0001\u0002\u0003\u0004b", 415, "control characters")]
    public async Task Post_NoArticle_SaysSoOnThePage(string text, int status, string message)
    {
        (HttpStatusCode code, string html) = await PostAsync(("text", text));

        Assert.Equal(status, (int)code);
        Assert.Contains(message, html, StringComparison.Ordinal);
        Assert.Contains("name=\"text\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FileThatIsNoArticle_SaysWhatIsRead()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3]), "file", "picture.png" } };
        using HttpResponseMessage answer = await site.Client.PostAsync("/check", form);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("Text, Markdown, HTML, Word (.docx) and PDF are read.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MoreThanIsRead_AnswersFourThirteenWithTheLimit()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[17 * 1024 * 1024]), "file", "large.txt" } };
        using HttpResponseMessage answer = await site.Client.PostAsync("/check", form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("16 MB are read", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_HostileText_IsEncodedEverywhere()
    {
        (_, string html) = await PostAsync(("text", "</textarea><script>alert(1)</script>\" onmouseover=\"x Fibre feeds bacteria."), ("name", "\"><script>x</script>"), ("show", "\"><script>y</script>"));

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onmouseover=\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/check/x")]
    [InlineData("/checks")]
    [InlineData("/api/v1/check/x")]
    public async Task Post_AnyOtherAddress_IsRefused(string address)
    {
        using HttpResponseMessage answer = await site.Client.PostAsync(address, new StringContent("x"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Post_PageJson_EqualsTheApi()
    {
        using var one = new StringContent(Example, Encoding.UTF8, new MediaTypeHeaderValue("text/markdown"));
        using var other = new StringContent(Example, Encoding.UTF8, new MediaTypeHeaderValue("text/markdown"));
        using HttpResponseMessage page = await site.Client.PostAsync("/check.json", one), api = await site.Client.PostAsync("/api/v1/check", other);

        Assert.Equal(await page.Content.ReadAsStringAsync(), await api.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_Article_LeavesNoWordOfItInTheLog()
    {
        await PostAsync(("text", "The secretwordofawriter lowers pain."), ("name", "secretname.md"));
        await PostAsync(("text", "\u0001\u0002secretwordofawriter"));

        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("secret", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(site.Log.Lines, line => line.Contains("POST", StringComparison.Ordinal));
    }

    private async Task<JsonElement> ReportAsync()
    {
        using HttpResponseMessage answer = await SendAsync(("text", Example), ("format", "markdown"), ("do", "report-json"));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private async Task<(HttpStatusCode Status, string Html)> PostAsync(params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await SendAsync(fields);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach ((string name, string value) in fields) form.Add(new StringContent(value), name);
        return await site.Client.PostAsync("/check", form);
    }
}
