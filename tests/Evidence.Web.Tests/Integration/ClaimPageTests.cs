using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

/// <summary>The page of a claim: its pictures and the lists beside them, its table, how it is cited, what it tells programs.</summary>
public sealed partial class ClaimPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Contested = "/claims/probiotics-improve-ra-activity";

    [Fact]
    public async Task Get_EveryClaim_ListsCarryTheFactsOfThePictures()
    {
        int weights = 0, marks = 0;
        foreach (string id in Evidence.Core.Loading.DataFolder.Load(Repository.Data).Claims.Select(c => c.Record.Id))
        {
            IHtmlDocument page = await site.PageAsync($"/claims/{id}");
            string[] drawn = Titles(page, ".b-weight"), years = Titles(page, ".t-mark");

            Assert.Equal(drawn.Order(), Texts(page, ".weights li").Order());
            Assert.Equal(Titles(page, ".b-lane"), Texts(page, ".told .lane"));
            Assert.Equal(years.Order(), Texts(page, ".by-year li").Where(t => !t.StartsWith("Year not confirmed", StringComparison.Ordinal)).Order());
            foreach (IElement svg in page.QuerySelectorAll(".drawn svg"))
            {
                Assert.Equal("img", svg.GetAttribute("role"));
                Assert.All(new[] { svg.GetAttribute("aria-labelledby")!, svg.GetAttribute("aria-describedby")! }, part => Assert.NotEmpty(page.GetElementById(part)!.TextContent));
            }

            (weights, marks) = (weights + drawn.Length, marks + years.Length);
        }

        Assert.True(weights > 300 && marks > 200, $"{weights} weights, {marks} marks");
    }

    [Fact]
    public async Task Get_Sorted_OrdersTheTableSaysSoAndGivesTheSameOrderAsCsv()
    {
        IHtmlDocument page = await site.PageAsync($"{Contested}?sort=year&dir=desc");
        string[] rows = [.. page.QuerySelectorAll(".evidence-table tbody a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];
        string[] years = [.. page.QuerySelectorAll(".evidence-table tbody tr").Select(r => r.Children[1].TextContent.Trim())];
        IElement heading = page.QuerySelector("th[aria-sort]")!;
        using HttpResponseMessage csv = await site.Client.GetAsync(page.QuerySelectorAll("a").First(a => a.TextContent == "This table as CSV").GetAttribute("href"));
        string[] lines = (await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(years.OrderDescending(StringComparer.Ordinal), years);
        Assert.Equal("descending", heading.GetAttribute("aria-sort"));
        Assert.EndsWith("?sort=year#table", heading.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(rows, lines.Skip(1).Select(l => l.Split(',')[1]));
        Assert.True(rows.Length > 10);
    }

    [Theory]
    [InlineData(Contested + "?sort=colour")]
    [InlineData(Contested + "?sort=year&dir=sideways")]
    [InlineData("/claims/probiotics-improve-ra-activity.csv?sort=colour")]
    public async Task Get_UnknownOrder_IsRefusedInWords(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Matches("(&#x27;|')(sort|dir)(&#x27;|') is", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_Csv_OfAnUnknownClaim_NamesTheNearest()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/claims/probiotics-improve-ra-activty.csv");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("probiotics-improve-ra-activity", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Citation_NamesVerdictGenerationAndALinkThatRemembersIt()
    {
        IHtmlDocument page = await site.PageAsync(Contested);
        using JsonDocument status = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/status"));
        string generation = status.RootElement.GetProperty("generation").GetString()!, permalink = $"{site.Url.TrimEnd('/')}{Contested}?at={generation}";
        string[] citations = [.. page.QuerySelectorAll(".cite-as pre").Select(p => p.TextContent)];

        Assert.Equal(2, citations.Length);
        Assert.All(citations, c => Assert.Contains($"verdict contested", c, StringComparison.OrdinalIgnoreCase));
        Assert.All(citations, c => Assert.Contains(generation, c, StringComparison.Ordinal));
        Assert.EndsWith($"Available from: {permalink}", citations[0], StringComparison.Ordinal);
        Assert.Contains(permalink, citations[1], StringComparison.Ordinal);
        Assert.Equal(citations, page.QuerySelectorAll(".cite-as [data-copy]").Select(b => b.GetAttribute("data-copy")));
        Assert.Equal(Contested + "?at=" + generation, page.QuerySelector("a[rel=bookmark]")!.GetAttribute("href"));
        Assert.Null((await site.PageAsync(Contested + "?at=" + generation)).QuerySelector(".since"));
    }

    [Theory]
    [InlineData("20200101T000000000Z-0a1b2c3d", "is not kept here")]
    [InlineData("29990101T000000000Z-0a1b2c3d", "is newer, or was built elsewhere")]
    [InlineData("<script>alert(1)</script>", "No generation has such a name")]
    [InlineData("../../../etc/passwd", "No generation has such a name")]
    public async Task Get_LinkOfAStateThatIsNotKept_SaysSo(string at, string words)
    {
        IHtmlDocument page = await site.PageAsync($"{Contested}?at={Uri.EscapeDataString(at)}");

        string said = page.QuerySelector(".since")!.TextContent;
        Assert.Contains("This is another state of the base than your link names", said, StringComparison.Ordinal);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".since script"));
    }

    [Fact]
    public async Task Get_FormerIdWithAState_KeepsTheState()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/claims/m001?at=x");

        Assert.EndsWith("?at=x", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Head_SaysWhatThePageIsAbout()
    {
        IHtmlDocument page = await site.PageAsync(Contested + "?sort=year");
        using JsonDocument data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);

        Assert.Equal(site.Url.TrimEnd('/') + Contested, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("Claim", data.RootElement.GetProperty("@type").GetString());
        Assert.Equal(page.QuerySelector("h1")!.TextContent, data.RootElement.GetProperty("text").GetString());
        Assert.True(data.RootElement.GetProperty("citation").GetArrayLength() > 5);
        Assert.StartsWith("Contested", page.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Study_IsAScholarlyArticleThatCanBeCited()
    {
        IHtmlDocument page = await site.PageAsync("/studies/boer-2019-natcommun");
        using JsonDocument data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        string[] citations = [.. page.QuerySelectorAll(".cite-as pre").Select(p => p.TextContent)];

        Assert.Equal("ScholarlyArticle", data.RootElement.GetProperty("@type").GetString());
        Assert.Contains("https://doi.org/10.1038/s41467-019-12873-4", data.RootElement.GetProperty("sameAs").EnumerateArray().Select(a => a.GetString()));
        Assert.StartsWith("Boer ", citations[0], StringComparison.Ordinal);
        Assert.Contains("doi: 10.1038/s41467-019-12873-4.", citations[0], StringComparison.Ordinal);
        Assert.StartsWith("@article{boer-2019-natcommun,", citations[1], StringComparison.Ordinal);
    }

    private static string[] Titles(IHtmlDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(e => Plain(e.QuerySelector("title")!.TextContent))];

    private static string[] Texts(IHtmlDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(e => Plain(e.TextContent))];

    private static string Plain(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
