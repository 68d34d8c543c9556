using System.Net;
using System.Text.Json;

namespace Evidence.Web.Tests.Integration;

/// <summary>The library's page and API where references have vectors.</summary>
public sealed class HybridPageTests(SiteWithVectors site) : IClassFixture<SiteWithVectors>
{
    [SkippableFact]
    public async Task Get_WordThatNoReferenceHas_FindsWhatMeansTheSameAndSaysHow()
    {
        LibraryWithVectors.Require();
        JsonElement answer = await JsonAsync("q=bryophytes+growing+on+an+old+lantern");
        string html = await site.Client.GetStringAsync("/library?q=bryophytes+growing+on+an+old+lantern");

        Assert.Equal("hybrid", answer.GetProperty("ranking").GetString());
        Assert.Equal(JsonValueKind.Null, answer.TryGetProperty("whyLexical", out JsonElement why) ? why.ValueKind : JsonValueKind.Null);
        Assert.StartsWith("Moss on brass lamps", answer.GetProperty("hits")[0].GetProperty("reference").GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Contains("Ranked by words and by meaning, half and half.", html, StringComparison.Ordinal);
        Assert.Contains("off=meaning\">Words alone", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Get_MeaningSwitchedOff_RanksByWordsAndLeadsBack()
    {
        LibraryWithVectors.Require();
        JsonElement answer = await JsonAsync("q=bryophytes&off=meaning");
        string html = await site.Client.GetStringAsync("/library?q=moss&off=meaning");

        Assert.Equal(("lexical", 0), (answer.GetProperty("ranking").GetString(), answer.GetProperty("total").GetInt32()));
        Assert.Contains("href=\"/library?q=moss\">Words and meaning", html, StringComparison.Ordinal);
        Assert.Contains("name=\"off\" value=\"meaning\"", html, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("q=brass&has-abstract=yes", 16)]
    [InlineData("q=brass+year%3A2019", 1)]
    [InlineData("q=10.1000%2Fmoss.7", 1)]
    [InlineData("q=", SmallLibrary.References)]
    public async Task Get_FiltersAndDemands_HoldAsByWords(string query, int total)
    {
        LibraryWithVectors.Require();

        Assert.Equal(total, (await JsonAsync(query)).GetProperty("total").GetInt32());
        using HttpResponseMessage page = await site.Client.GetAsync("/library?" + query);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private async Task<JsonElement> JsonAsync(string query) => JsonDocument.Parse(await site.Client.GetStringAsync("/library.json?" + query)).RootElement;
}
