using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Evidence.Web.Tests.Integration;

public sealed class AuditPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string List = "@article{a, title = {Moss in brass lamps}, year = 2999, pmid = {PMC123}}\n@article{b, title = {Dust}, year = 2019}\n";
    private const string Article = "# Mice\n\nIn patients, germ-free life calms inflammatory pain [@amaral].\n\nThis was so [@nobody1999].\n";
    private const string Cited = "@article{amaral, author = {Amaral, F}, year = 2008, doi = {10.1073/pnas.0711891105}}\n";

    [Fact]
    public async Task Get_Audit_ShowsTheBaseWithFacetsAndJson()
    {
        string page = await site.Client.GetStringAsync("/audit");
        JsonElement json = JsonDocument.Parse(await site.Client.GetStringAsync("/audit.json")).RootElement;

        Assert.Contains("What could not be checked", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/audit?severity=note\"", page, StringComparison.Ordinal);
        Assert.Equal(0, json.GetProperty("errors").GetInt32());
        Assert.Equal(Directory.EnumerateFiles(Path.Combine(Evidence.Tests.Repository.Data, "studies"), "*.yaml").Count(), json.GetProperty("coverage").GetProperty("entries").GetInt32());
    }

    [Fact]
    public async Task Post_Api_AuditsABodyByItsMediaType()
    {
        using HttpResponseMessage answer = await site.Client.PostAsync("/api/v1/audit", new StringContent(List, new MediaTypeHeaderValue("application/x-bibtex")));
        JsonElement report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, report.GetProperty("errors").GetInt32());
        Assert.Equal("a", report.GetProperty("findings")[0].GetProperty("entry").GetString());
    }

    [Theory]
    [InlineData("/api/v1/audit", "image/png", "no list at all", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/api/v1/audit", "text/plain", "", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/audit", "application/pdf", "%PDF-1.7 and then nothing", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/audit?format=pdf", "application/x-bibtex", "@article{a}", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/search", "text/plain", "x", HttpStatusCode.MethodNotAllowed)]
    public async Task Post_WhatCannotBeTaken_IsRefusedWithTheRemedy(string address, string type, string body, HttpStatusCode wanted)
    {
        using HttpResponseMessage answer = await site.Client.PostAsync(address, new StringContent(body, new MediaTypeHeaderValue(type)));

        Assert.Equal(wanted, answer.StatusCode);
    }

    [Fact]
    public async Task Post_Page_ShowsTheListAndFiltersItWithoutScript()
    {
        using var form = new MultipartFormDataContent { { new StringContent(List), "file", "refs.bib" } };
        using HttpResponseMessage first = await site.Client.PostAsync("/audit", form);
        string page = await first.Content.ReadAsStringAsync();
        Assert.Contains("The list refs.bib", page, StringComparison.Ordinal);
        Assert.Contains("META-FUTURE", page, StringComparison.Ordinal);

        using var again = new MultipartFormDataContent { { new StringContent(List), "text" }, { new StringContent("refs.bib"), "name" }, { new StringContent("ID-CONFUSED"), "rule" } };
        using HttpResponseMessage second = await site.Client.PostAsync("/audit", again);
        string filtered = await second.Content.ReadAsStringAsync();
        Assert.Contains("stands as PMID", filtered, StringComparison.Ordinal);
        Assert.DoesNotContain("lies more than", filtered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Api_AuditsAnArticleWithItsBibliography()
    {
        using var form = new MultipartFormDataContent { { new StringContent(Article), "file", "article.md" }, { new StringContent(Cited), "bibliography", "refs.bib" } };
        using HttpResponseMessage answer = await site.Client.PostAsync("/api/v1/audit", form);
        JsonElement report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        JsonElement[] findings = [.. report.GetProperty("findings").EnumerateArray()];

        Assert.Equal(2, report.GetProperty("coverage").GetProperty("citing").GetInt32());
        JsonElement jump = Assert.Single(findings, f => f.GetProperty("ruleId").GetString() == "POPULATION-JUMP");
        Assert.Equal((3, "article.md"), (jump.GetProperty("line").GetInt32(), jump.GetProperty("file").GetString()));
        Assert.Contains(findings, f => f.GetProperty("message").GetString() == "The bibliography has no entry 'nobody1999'.");
    }

    [Theory]
    [InlineData("text/markdown")]
    [InlineData("text/plain")]
    public async Task Post_Api_AuditsAnArticleByItsMediaType(string type)
    {
        using HttpResponseMessage answer = await site.Client.PostAsync("/api/v1/audit", new StringContent("Oats help everybody.\n\nStudies show that oats heal.\n", new MediaTypeHeaderValue(type)));
        JsonElement report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(2, report.GetProperty("coverage").GetProperty("sentences").GetInt32());
        Assert.Contains(report.GetProperty("findings").EnumerateArray(), f => f.GetProperty("ruleId").GetString() == "VAGUE-SOURCE" && f.GetProperty("line").GetInt32() == 3);
        Assert.Contains(report.GetProperty("findings").EnumerateArray(), f => f.GetProperty("message").GetString() == "The article cites nothing in a form that is read.");
    }

    [Fact]
    public async Task Post_Page_CarriesAnArticleAndItsBibliographyThroughTheFilters()
    {
        using var form = new MultipartFormDataContent { { new StringContent(Article), "text" }, { new StringContent("% \u00E4\n" + Cited), "bibliography", "refs.bib" }, { new StringContent("article"), "as" } };
        using HttpResponseMessage answer = await site.Client.PostAsync("/audit", form);
        string page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("The article text", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/studies/amaral-2008-pnas\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"bibliography-name\" value=\"refs.bib\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"as\" value=\"article\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/audit")]
    [InlineData("/api/v1/audit")]
    public async Task Post_UnknownAs_IsRefusedWithTheFormats(string address)
    {
        using var form = new MultipartFormDataContent { { new StringContent(List), "file", "refs.bib" }, { new StringContent("endnote"), "as" } };
        using HttpResponseMessage answer = await site.Client.PostAsync(address, form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("is one of: article, bibtex, ris, csl-json, nbib, pubmed-xml, wos, list, beir.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("article", HttpStatusCode.OK)]
    [InlineData("bibtex", HttpStatusCode.OK)]
    [InlineData("csv", HttpStatusCode.BadRequest)]
    public async Task Post_AsInTheAddress_SaysHowABodyIsRead(string reads, HttpStatusCode wanted)
    {
        using HttpResponseMessage answer = await site.Client.PostAsync($"/api/v1/audit?as={reads}", new StringContent("Moss glows.\n" + List, new MediaTypeHeaderValue("text/plain")));

        Assert.Equal(wanted, answer.StatusCode);
        if (wanted == HttpStatusCode.OK) Assert.Equal(reads == "article", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("coverage").GetProperty("sentences").GetInt32() > 0);
    }

    [Theory]
    [InlineData("/audit", 9, 8, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/api/v1/audit", 17, 0, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/audit", 25, 0, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/api/v1/audit", 25, 0, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/audit", 8, 7, HttpStatusCode.OK)]
    public async Task Post_Files_AreBoundedTogetherWithOneMessage(string address, int file, int bibliography, HttpStatusCode wanted)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Padded(file)), "file", "refs.bib" }, { new ByteArrayContent(Padded(bibliography)), "bibliography", "b.bib" } };
        using HttpResponseMessage answer = await SendAsync(address, form);

        Assert.Equal(wanted, answer.StatusCode);
        if (wanted != HttpStatusCode.OK) Assert.Contains("16 MB of files are read", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_LargestFile_CanBeNarrowedAfterwards()
    {
        using var first = new MultipartFormDataContent { { new ByteArrayContent(Padded(16)), "file", "refs.bib" } };
        using HttpResponseMessage page = await SendAsync("/audit", first);
        string html = await page.Content.ReadAsStringAsync();
        int start = html.IndexOf("name=\"packed\" value=\"", StringComparison.Ordinal) + "name=\"packed\" value=\"".Length;
        string packed = html[start..html.IndexOf('"', start)].Replace("&#x2B;", "+", StringComparison.Ordinal);

        using var again = new MultipartFormDataContent { { new StringContent(packed), "packed" }, { new StringContent("refs.bib"), "name" }, { new StringContent("ID-CONFUSED"), "rule" } };
        using HttpResponseMessage narrowed = await SendAsync("/audit", again);

        Assert.Equal(HttpStatusCode.OK, narrowed.StatusCode);
        Assert.Contains("stands as PMID", await narrowed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // An answer that comes before the body is through would otherwise end as a broken connection.
    private Task<HttpResponseMessage> SendAsync(string address, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.ExpectContinue = true;
        return site.Client.SendAsync(request);
    }

    private static byte[] Padded(int megabytes)
    {
        byte[] bytes = new byte[megabytes << 20];
        Array.Fill(bytes, (byte)' ');
        if (bytes.Length > 0) System.Text.Encoding.UTF8.GetBytes(List).CopyTo(bytes, 0);
        return bytes;
    }

    [Fact]
    public async Task Get_Rules_ListsEveryRuleFromTheCode()
    {
        string page = await site.Client.GetStringAsync("/rules");

        Assert.All(Evidence.Core.Auditing.AuditRules.Descriptions, rule => Assert.Contains($"id=\"{rule.Id}\"", page, StringComparison.Ordinal));
    }
}
