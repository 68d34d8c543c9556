using System.Net;
using System.Text.Json;

namespace Evidence.Web.Tests.Integration;

public sealed class PageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/search")]
    [InlineData("/search?q=leaky+gut")]
    [InlineData("/search?q=zzyzxq")]
    [InlineData("/search?verdict=supported&verdict=contested&kind=claim&page=2")]
    [InlineData("/claims/probiotics-improve-ra-activity")]
    [InlineData("/studies/boer-2019-natcommun")]
    [InlineData("/concepts/gut-permeability")]
    [InlineData("/help/search")]
    [InlineData("/changes")]
    [InlineData("/quality")]
    [InlineData("/suggest?q=leaky")]
    [InlineData("/search?q=RA+-mice&why=rheumatoid-arthritis&sort=certainty&off=prior&keep=claim/menthol-patch-relieves-arthritis&year-from=2010")]
    [InlineData("/search?q=((((&why=x")]
    [InlineData("/compare?id=omega3-relieves-ra&id=omega3-relieves-oa&id=no-such-id")]
    [InlineData("/compare?id=scfa&id=butyrate")]
    [InlineData("/kept?keep=claim/omega3-relieves-ra&keep=study/boer-2019-natcommun&keep=concept/scfa")]
    public async Task Get_Page_AnswersHtmlWithStrictHeaders(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);
        string html = await answer.Content.ReadAsStringAsync();

        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {html}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotMatch("<script(?![^>]* src=\"/)(?! type=\"application/ld\\+json\">)", html);
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/index.json")]
    [InlineData("/about.json")]
    [InlineData("/search.json?q=lps")]
    [InlineData("/claims/probiotics-improve-ra-activity.json")]
    [InlineData("/studies/boer-2019-natcommun.json")]
    [InlineData("/concepts/gut-permeability.json")]
    [InlineData("/api/v1/search?q=lps")]
    [InlineData("/api/v1/claims/m001")]
    [InlineData("/api/v1/studies/boer-2019-natcommun")]
    [InlineData("/api/v1/concepts/gut-permeability")]
    [InlineData("/api/v1/status")]
    [InlineData("/api/v1/changes")]
    [InlineData("/changes.json")]
    [InlineData("/quality.json")]
    [InlineData("/api/v1/quality")]
    [InlineData("/api/v1/claims/m001/neighbours")]
    [InlineData("/compare.json?id=scfa&id=butyrate")]
    [InlineData("/openapi/v1.json")]
    public async Task Get_Json_AnswersJson(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);
        string text = await answer.Content.ReadAsStringAsync();

        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {text}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(text).RootElement.ValueKind);
    }

    [Theory]
    [InlineData("/api/v1/claims/no-such-claim", 404)]
    [InlineData("/studies/no-such-study.json", 404)]
    [InlineData("/api/v1/no-such-thing", 404)]
    [InlineData("/api/v1/search?page=0", 400)]
    [InlineData("/api/v1/search?no-such-facet=x", 400)]
    public async Task Get_FaultyJsonAddress_AnswersProblemDetails(string address, int status)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("/no-such-page", 404)]
    [InlineData("/claims/no-such-claim", 404)]
    [InlineData("/search?page=nine", 400)]
    public async Task Get_FaultyPageAddress_AnswersAHelpfulPage(string address, int status)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);
        string html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("href=\"/search\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FormerId_RedirectsToTheClaim()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/claims/m001");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.StartsWith("/claims/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_QueryWithMarkup_EncodesIt()
    {
        string html = await site.Client.GetStringAsync("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27");

        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TooLongQuery_AnswersFourHundredWithTheLimit()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/api/v1/search?q=" + new string('x', 3000));

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("2000", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TooLongAddress_AnswersFourFourteen()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/search?q=" + new string('x', 60_000));

        Assert.Equal(414, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Send_AnyMethodThatWrites_IsRefused(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/search");
        using HttpResponseMessage answer = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Get_Search_LeavesNoWordOfTheVisitorInTheLog()
    {
        await site.Client.GetStringAsync("/search?q=secretwordofavisitor");
        await site.Client.GetAsync("/claims/anothersecretword");

        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("secretword", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(site.Log.Lines, line => line.Contains("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_ClaimPage_ShowsVerdictStepsBothSidesAndSourceLinks()
    {
        string html = await site.Client.GetStringAsync("/claims/probiotics-improve-ra-activity");

        foreach (string wanted in new[] { "Contested", "For the claim", "Against the claim", "How the verdict comes about", "What would change this", "https://doi.org/", "Rule 6" })
            Assert.Contains(wanted, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ApiSearch_EqualsThePageOnTotals()
    {
        JsonElement json = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/search?q=butyrate&kind=claim")).RootElement;
        string html = await site.Client.GetStringAsync("/search?q=butyrate&kind=claim");

        Assert.Contains($"{json.GetProperty("total").GetInt32()} results", html, StringComparison.Ordinal);
    }
}
