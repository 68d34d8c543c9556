using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

/// <summary>POST /api/v1/check.</summary>
public sealed class CheckApiTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly Uri Address = new("/api/v1/check", UriKind.Relative);

    [Theory]
    [InlineData("text/plain", "Probiotics ease pain in osteoarthritis.")]
    [InlineData("text/markdown", "Probiotics *ease* pain in osteoarthritis.")]
    [InlineData("text/html", "<p>Probiotics <b>ease</b> pain in osteoarthritis.</p>")]
    public async Task Post_Text_AnswersWithTheReport(string type, string text)
    {
        using var body = new StringContent(text, Encoding.UTF8, type);
        using HttpResponseMessage answer = await site.Client.PostAsync(Address, body);

        Assert.Equal("supported", await FirstVerdict(answer));
    }

    [Fact]
    public async Task Post_File_AnswersWithTheReport()
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes("Probiotics ease pain in osteoarthritis."));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "draft.txt" } };
        using HttpResponseMessage answer = await site.Client.PostAsync(Address, form);

        Assert.Equal("supported", await FirstVerdict(answer));
    }

    [Theory]
    [InlineData("application/octet-stream", "x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", " ", HttpStatusCode.BadRequest)]
    public async Task Post_WhatIsNoArticle_AnswersWithAProblem(string type, string text, HttpStatusCode expected)
    {
        using var body = new StringContent(text, Encoding.UTF8, type);
        using HttpResponseMessage answer = await site.Client.PostAsync(Address, body);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Post_ArticleThatTakesTooLong_IsStoppedAndSaysSo()
    {
        var hasty = new HastySite();
        await hasty.InitializeAsync();
        using var body = new StringContent(string.Join("\n\n", Enumerable.Repeat("Probiotics ease pain in osteoarthritis, and butyrate lessens arthritis in mice.", 20_000)), Encoding.UTF8, "text/plain");
        using HttpResponseMessage answer = await hasty.Client.PostAsync(Address, body);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("stopped after 0.1 s", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await hasty.DisposeAsync();
    }

    private sealed class HastySite : RunningSite
    {
        protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.Data}", "--Evidence:CheckDeadlineMs=100"];
    }

    private static async Task<string?> FirstVerdict(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {text}");
        using JsonDocument report = JsonDocument.Parse(text);
        return report.RootElement.GetProperty("sentences")[0].GetProperty("verdict").GetString();
    }
}
