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
        Assert.Equal(221, json.GetProperty("coverage").GetProperty("entries").GetInt32());
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

    [Fact]
    public async Task Get_Rules_ListsEveryRuleFromTheCode()
    {
        string page = await site.Client.GetStringAsync("/rules");

        Assert.All(Evidence.Core.Auditing.AuditRules.Descriptions, rule => Assert.Contains($"id=\"{rule.Id}\"", page, StringComparison.Ordinal));
    }
}
