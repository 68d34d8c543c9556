using System.Text.Json;
using Evidence.Core.Searching;

namespace Evidence.Web.Tests.Integration;

public sealed class SearchPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string> Formats => [.. HitFormat.All.Select(f => f.Extension)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Get_TakeAway_HasEveryRowUnderItsMediaType(string extension)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync($"/search.{extension}?q=butyrate&kind=claim");
        JsonElement page = JsonDocument.Parse(await site.Client.GetStringAsync("/search.json?q=butyrate&kind=claim")).RootElement;

        Assert.Equal(HitFormat.All.Single(f => f.Extension == extension).MediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(page.GetProperty("total").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Headers.GetValues("X-Total-Count").Single());
        string text = await answer.Content.ReadAsStringAsync();
        Assert.All(page.GetProperty("hits").EnumerateArray(), h => Assert.Contains(h.GetProperty("id").GetString()!, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_WithFilters_SaysThemInWhatWasExecuted()
    {
        JsonElement answer = JsonDocument.Parse(await site.Client.GetStringAsync("/search.json?q=butyrate&kind=claim&kind=study&organism=mouse")).RootElement;

        Assert.EndsWith(" AND kind:claim or study AND organism:mouse", answer.GetProperty("executed").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Page_SendsTheWholeStateAlongWithARangeOfYears()
    {
        string page = await site.Client.GetStringAsync("/search?q=gut&kind=study&sort=year&off=prior&keep=claim%2Fa&page=2&size=10&year=2001..2024&why=x");
        string form = page[page.IndexOf("<form class=\"range\"", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];

        foreach ((string name, string value) in new[] { ("q", "gut"), ("kind", "study"), ("sort", "year"), ("off", "prior"), ("keep", "claim/a"), ("size", "10") })
            Assert.Contains($"name=\"{name}\" value=\"{value}\"", form, StringComparison.Ordinal);
        foreach (string name in new[] { "year", "page", "why" }) Assert.DoesNotContain($"name=\"{name}\"", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search.csv?sort=nonsense")]
    [InlineData("/search.bib?no-such-facet=x")]
    public async Task Get_TakeAwayOfAFaultyAddress_AnswersFourHundred(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Get_Suggest_AnswersNamesThatBeginSo()
    {
        JsonElement found = JsonDocument.Parse(await site.Client.GetStringAsync("/suggest.json?q=leaky")).RootElement;

        Assert.Contains(found.EnumerateArray(), s => s.GetProperty("id").GetString() == "gut-permeability");
        Assert.Equal("[]", await site.Client.GetStringAsync("/suggest.json"));
    }

    [Fact]
    public async Task Get_HelpPage_ShowsEveryFieldAndOnlyExamplesThatFindSomething()
    {
        string html = await site.Client.GetStringAsync("/help/search");

        Assert.All(SearchField.All, f => Assert.Contains($"{f.Name}:", html, StringComparison.Ordinal));
        string[] examples = [.. System.Text.RegularExpressions.Regex.Matches(html, "href=\"(/search\\?q=[^\"]+)\"").Select(m => m.Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal))];
        Assert.True(examples.Length >= 8);
        foreach (string example in examples)
            Assert.True(JsonDocument.Parse(await site.Client.GetStringAsync(example.Replace("/search?", "/search.json?", StringComparison.Ordinal))).RootElement.GetProperty("total").GetInt32() > 0, example);
    }

    [Fact]
    public async Task Get_FiftyOddQueries_AnswerAUsefulPage()
    {
        var random = new Random(20261125);
        for (int i = 0; i < 50; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(1, 80)).Select(_ => (char)random.Next(32, 0x24F))]);
            using HttpResponseMessage answer = await site.Client.GetAsync("/search?q=" + Uri.EscapeDataString(text));
            Assert.True(answer.IsSuccessStatusCode, text);
            Assert.Contains("role=\"search\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_TenKilobyteQuery_AnswersWithTheLimit()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/search?q=" + string.Concat(Enumerable.Repeat("gut+", 2500)));

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("Shorten it", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
