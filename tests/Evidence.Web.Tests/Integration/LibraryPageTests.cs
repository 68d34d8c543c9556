using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Web.Tests.Integration;

public sealed class LibraryPageTests(SiteWithLibrary site, RunningSite withoutLibrary) : IClassFixture<SiteWithLibrary>, IClassFixture<RunningSite>
{
    [Fact]
    public async Task Get_WithoutLibrary_ShowsTheCommandAndNoLinkElsewhere()
    {
        using HttpResponseMessage page = await withoutLibrary.Client.GetAsync("/library?q=moss");
        using HttpResponseMessage json = await withoutLibrary.Client.GetAsync("/api/v1/library/search?q=moss");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("evidence library import", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, json.StatusCode);
        Assert.Contains("evidence library import", await json.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("off=operators", await withoutLibrary.Client.GetStringAsync("/claims/probiotics-improve-ra-activity"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DamagedLibrary_AnswersFiveOhThreeWithTheRemedy()
    {
        await using var broken = new SiteWithBrokenLibrary();
        await broken.InitializeAsync();

        using HttpResponseMessage page = await broken.Client.GetAsync("/library?q=moss");
        using HttpResponseMessage json = await broken.Client.GetAsync("/api/v1/library/search?q=moss");
        using HttpResponseMessage other = await broken.Client.GetAsync("/search?q=moss");

        foreach (HttpResponseMessage answer in new[] { page, json })
        {
            string text = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("The library cannot be opened.", text, StringComparison.Ordinal);
            Assert.Contains("is not as it was written", text, StringComparison.Ordinal);
            Assert.Contains("evidence library verify", text, StringComparison.Ordinal);
            Assert.DoesNotContain("No library has been imported", text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Single(broken.Log.Lines, l => l.Contains("The library could not be read (Generation ", StringComparison.Ordinal));
        SmallLibrary.Import(Path.Combine(broken.IndexPath, "whole"));
        Directory.Delete(Path.Combine(broken.IndexPath, "library"), recursive: true);
        Directory.Move(Path.Combine(broken.IndexPath, "whole", "library"), Path.Combine(broken.IndexPath, "library"));
        for (int i = 0; i < 100 && !(await broken.Client.GetAsync("/library?q=moss")).IsSuccessStatusCode; i++) await Task.Delay(100);
        Assert.Contains("Not curated.", await broken.Client.GetStringAsync("/library?q=moss"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Page_IsMarkedCountedAndLinksAHitToItsClaims()
    {
        string html = await site.Client.GetStringAsync("/library?q=brass");

        Assert.Contains("Not curated.", html, StringComparison.Ordinal);
        Assert.Contains($"{SmallLibrary.References} references", html, StringComparison.Ordinal);
        string known = await site.Client.GetStringAsync("/library?q=brass&in-base=yes");
        Assert.Contains("1 reference ", known, StringComparison.Ordinal);
        Assert.Contains($"href=\"/studies/{SmallLibrary.KnownStudy}\"", known, StringComparison.Ordinal);
        Assert.Contains("href=\"/claims/", known, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Bold&lt;/b&gt;", await site.Client.GetStringAsync("/library?q=bold"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=brass", SmallLibrary.References)]
    [InlineData("q=", SmallLibrary.References)]
    [InlineData("q=brass&has-abstract=yes", 16)]
    [InlineData("q=brass&has-abstract=yes&has-abstract=no", SmallLibrary.References)]
    [InlineData("q=brass&year=2001..2002&in-base=no", 14)]
    [InlineData("q=brass&year-from=2001&year-to=2002", 14)]
    [InlineData("q=brass+year%3A2019", 1)]
    [InlineData("q=title%3Alamps+-moss", 0)]
    [InlineData("q=title%3Alamps+-moss&off=operators", SmallLibrary.References)]
    [InlineData("q=zzyzxq", 0)]
    [InlineData("q=10.1000%2Fmoss.7", 1)]
    public async Task Get_Json_CountsAllAndTheSameAsThePage(string query, int total)
    {
        JsonElement answer = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/library/search?" + query)).RootElement;
        JsonElement beside = JsonDocument.Parse(await site.Client.GetStringAsync("/library.json?" + query)).RootElement;
        string html = await site.Client.GetStringAsync("/library?" + query);

        Assert.Equal(total, answer.GetProperty("total").GetInt32());
        Assert.Equal(total, beside.GetProperty("total").GetInt32());
        Assert.Contains(total == 1 ? "1 reference" : $"{total} references", html, StringComparison.Ordinal);
        Assert.Equal(Math.Min(total, 20), answer.GetProperty("hits").GetArrayLength());
    }

    [Fact]
    public async Task Get_ChoiceInAFacet_LeavesItsOwnCountsAndNarrowsTheOthers()
    {
        JsonElement all = await FacetsAsync("q=brass"), inBase = await FacetsAsync("q=brass&in-base=yes"), lamps = await FacetsAsync("q=brass&journal=Journal+of+Lamps");

        Assert.Equal((1, 45), (Count(all, "in-base", "yes"), Count(all, "in-base", "no")));
        Assert.Equal((1, 45), (Count(inBase, "in-base", "yes"), Count(inBase, "in-base", "no")));
        Assert.Equal((1, 0), (Count(inBase, "year", "2019"), Count(inBase, "journal", "Journal of Lamps")));
        Assert.Equal((23, 22), (Count(lamps, "journal", "Journal of Lamps"), Count(lamps, "journal", "Journal of Brass & Moss")));
        Assert.Equal((0, 23), (Count(lamps, "in-base", "yes"), Count(lamps, "in-base", "no")));
    }

    [Fact]
    public async Task Get_Pages_HoldEveryReferenceOnce()
    {
        var ids = new List<string?>();
        for (int page = 1; page <= 3; page++)
            ids.AddRange(JsonDocument.Parse(await site.Client.GetStringAsync($"/library.json?q=brass&page={page}")).RootElement.GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("reference").GetProperty("id").GetString()));

        Assert.Equal(SmallLibrary.References, ids.Distinct().Count());
        Assert.Equal(SmallLibrary.References, ids.Count);
        Assert.Contains("rel=\"next\" href=\"/library?q=brass&amp;page=3\"", await site.Client.GetStringAsync("/library?q=brass&page=2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("bib", "application/x-bibtex")]
    [InlineData("ris", "application/x-research-info-systems")]
    [InlineData("csl.json", "application/vnd.citationstyles.csl+json")]
    public async Task Get_TakenAway_HasEveryHitInTheOrderOfThePages(string ending, string mediaType)
    {
        foreach (string query in new[] { "q=brass", "q=", "q=brass&journal=Journal+of+Lamps&year-from=2003&year-to=2005", "q=nothinglikeit", "q=moss+-part&in-base=no", "q=brass&page=2&size=5" })
        {
            string[] wanted = await TitlesOfPagesAsync(query);
            using HttpResponseMessage answer = await site.Client.GetAsync($"/library.{ending}?{query}");
            var findings = new List<Finding>();
            string text = await answer.Content.ReadAsStringAsync();
            string[] titles = ending == "csv" ? [.. text.Split('\n').Skip(1).SkipLast(1).Select(l => l.Split(",", 3)[2])]
                : [.. ReferenceFormat.OfFileName("refs." + ending.Split('.')[^1])!.Reader!.Read("refs", new MemoryStream(Encoding.UTF8.GetBytes(text)), findings).Select(r => r.Title!)];

            Assert.Equal((HttpStatusCode.OK, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal($"library.{ending}", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
            Assert.Equal(wanted.Length.ToString(CultureInfo.InvariantCulture), answer.Headers.GetValues("X-Total-Count").Single());
            Assert.Equal(wanted.Length, titles.Length);
            Assert.All(wanted.Zip(titles), pair => Assert.StartsWith(pair.First, pair.Second.TrimStart('"'), StringComparison.Ordinal));
            Assert.Empty(findings);
        }
    }

    [Fact]
    public async Task Get_TakenAwayFaultyAddress_AnswersFourHundredWithTheReason()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/library.ris?no-such-facet=x");

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("href=\"/library.ris?q=brass&amp;journal=Journal%20of%20Lamps\"", await site.Client.GetStringAsync("/library?q=brass&journal=Journal+of+Lamps&page=2"), StringComparison.Ordinal);
    }

    private async Task<string[]> TitlesOfPagesAsync(string query)
    {
        var titles = new List<string>();
        for (int page = 1; ; page++)
        {
            JsonElement answer = JsonDocument.Parse(await site.Client.GetStringAsync($"/library.json?{query.Replace("&page=2&size=5", "", StringComparison.Ordinal)}&page={page}")).RootElement;
            titles.AddRange(answer.GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("reference").GetProperty("title").GetString()!));
            if (titles.Count >= answer.GetProperty("total").GetInt32()) return [.. titles];
        }
    }

    [Theory]
    [InlineData("no-such-facet=x")]
    [InlineData("page=0")]
    [InlineData("page=9999&size=100")]
    [InlineData("size=many")]
    public async Task Get_FaultyAddress_AnswersFourHundredWithTheReason(string query)
    {
        using HttpResponseMessage page = await site.Client.GetAsync("/library?" + query), json = await site.Client.GetAsync("/library.json?" + query);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (page.StatusCode, json.StatusCode));
        Assert.Contains("role=\"alert\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", json.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Get_OddQueries_AnswerAPage()
    {
        var random = new Random(20261129);
        for (int i = 0; i < 30; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(1, 80)).Select(_ => (char)random.Next(32, 0x24F))]);
            using HttpResponseMessage answer = await site.Client.GetAsync("/library?q=" + Uri.EscapeDataString(text));
            Assert.True(answer.IsSuccessStatusCode, text);
        }
    }

    [Fact]
    public async Task ClaimPageAndCheck_WithALibrary_LeadIntoIt()
    {
        string claim = await site.Client.GetStringAsync("/claims/probiotics-improve-ra-activity");
        using var form = new MultipartFormDataContent { { new StringContent("Brass lamps raise the risk of moss by 40 %."), "text" } };
        using HttpResponseMessage check = await site.Client.PostAsync("/check", form);

        Assert.Matches("href=\"/library\\?q=[^\"]+&amp;off=operators\"", claim);
        Assert.Matches("href=\"/library\\?q=Brass%20lamps[^\"]+&amp;off=operators\">Look in the library", await check.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_WithoutVectors_SaysThatWordsRankAndWhy()
    {
        JsonElement answer = JsonDocument.Parse(await site.Client.GetStringAsync("/library.json?q=brass")).RootElement;

        Assert.Equal("lexical", answer.GetProperty("ranking").GetString());
        Assert.Contains("evidence library embed", answer.GetProperty("whyLexical").GetString(), StringComparison.Ordinal);
        Assert.Contains("Ranked by words alone. The library has no vectors yet.", await site.Client.GetStringAsync("/library?q=brass"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenApi_NamesEveryParameterOfTheSearch()
    {
        JsonElement operation = JsonDocument.Parse(await site.Client.GetStringAsync("/openapi/v1.json")).RootElement.GetProperty("paths").GetProperty("/api/v1/library/search").GetProperty("get");

        string[] names = [.. operation.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()!)];
        Assert.Equal(["q", "in-base", "year", "design", "publication", "has-abstract", "journal", "year-from", "year-to", "off", "page", "size"], names);
    }

    private async Task<JsonElement> FacetsAsync(string query) => JsonDocument.Parse(await site.Client.GetStringAsync("/library.json?" + query)).RootElement.GetProperty("facets");

    private static int Count(JsonElement facets, string facet, string value) =>
        facets.GetProperty(facet).EnumerateArray().Where(c => c.GetProperty("value").GetString() == value).Select(c => c.GetProperty("count").GetInt32()).SingleOrDefault();
}
