using System.Net;
using System.Text.Json;

namespace Evidence.Web.Tests.Integration;

/// <summary>What the OpenAPI document says of addresses is what they take.</summary>
public sealed class OpenApiTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("/api/v1/search", "q", "page", "size", "sort", "verdict", "organism")]
    [InlineData("/api/v1/paths", "from", "to", "maxSteps", "peopleOnly", "without", "through", "atLeast")]
    [InlineData("/api/v1/neighbourhood", "concept", "in")]
    [InlineData("/api/v1/what-if", "withoutStudy", "withoutDesign", "retracted", "from")]
    [InlineData("/api/v1/suggest", "q")]
    [InlineData("/api/v1/changes", "page")]
    public async Task Document_Address_NamesItsParameters(string address, params string[] names)
    {
        string[] told = [.. (await ParametersOf(address)).Select(p => p.GetProperty("name").GetString()!)];

        Assert.All(names, n => Assert.Contains(n, told));
        Assert.Equal(told.Distinct(), told);
    }

    [Theory]
    [InlineData("/api/v1/paths", "from=menthol&to=pain&")]
    [InlineData("/api/v1/search", "q=lps&")]
    [InlineData("/api/v1/changes", "")]
    public async Task Document_EveryNumberWordAndSwitch_IsReadAsItSays(string address, string rest)
    {
        foreach (JsonElement parameter in await ParametersOf(address))
        {
            JsonElement schema = parameter.GetProperty("schema");
            string name = parameter.GetProperty("name").GetString()!;
            string? good = schema.TryGetProperty("maximum", out JsonElement most) ? most.GetRawText()
                : schema.TryGetProperty("enum", out JsonElement words) ? words[0].GetString()
                : schema.GetProperty("type").GetString() == "boolean" ? "true" : null;
            if (good is null) continue;

            Assert.Equal(HttpStatusCode.OK, await StatusOf($"{address}?{rest}{name}={good}"));
            Assert.Equal(HttpStatusCode.BadRequest, await StatusOf($"{address}?{rest}{name}=no-such-value"));
        }
    }

    private async Task<JsonElement[]> ParametersOf(string address)
    {
        using JsonDocument document = JsonDocument.Parse(await site.Client.GetStringAsync("/openapi/v1.json"));
        return [.. document.RootElement.GetProperty("paths").GetProperty(address).GetProperty("get").GetProperty("parameters").EnumerateArray().Select(p => p.Clone())];
    }

    private async Task<HttpStatusCode> StatusOf(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);
        return answer.StatusCode;
    }
}
