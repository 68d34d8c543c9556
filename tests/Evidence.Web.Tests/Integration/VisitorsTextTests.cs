using System.Net.Http.Headers;
using System.Text;
using Evidence.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Evidence.Web.Tests.Integration;

/// <summary>Nothing that a visitor wrote reaches the log, wherever it stood.</summary>
public sealed class VisitorsTextTests(VisitorsTextTests.ForeignSite site) : IClassFixture<VisitorsTextTests.ForeignSite>
{
    [Fact]
    public async Task Log_AfterRequestsWithAWordInEveryPlace_HasItNowhere()
    {
        foreach (string address in new[] { "/search?q=secretword", "/claims/secretword", "/secretword.json", "/paths?from=secretword&to=secretword", "/api/v1/search?secretword=x", "/api/v1/claims/secretword/neighbours", "/kept?keep=claim/secretword", "/secretword%00%ff", "/error/secretword" })
            (await site.Client.GetAsync(address)).Dispose();
        using var odd = new HttpRequestMessage(new HttpMethod("SECRETWORD"), "/search");
        odd.Headers.TryAddWithoutValidation("User-Agent", "secretword");
        odd.Headers.TryAddWithoutValidation("Referer", "http://secretword/");
        odd.Headers.TryAddWithoutValidation("Cookie", "secretword=secretword");
        odd.Headers.TryAddWithoutValidation("X-Forwarded-For", "secretword");
        (await site.Client.SendAsync(odd)).Dispose();
        foreach (string address in new[] { "/check", "/api/v1/check", "/audit", "/api/v1/audit" })
        {
            using var file = new ByteArrayContent(Encoding.UTF8.GetBytes("The secretword glows. @article{secretword, title={secretword}}"));
            file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            using var form = new MultipartFormDataContent { { file, "file", "secretword.bib" }, { new StringContent("secretword"), "secretword" } };
            (await site.Client.PostAsync(address, form)).Dispose();
        }

        foreach (string broken in new[] { "GET /secretword HTTP/9.9\r\n\r\n", "secretword\r\n\r\n", "GET / HTTP/1.1\r\nHost: secretword/secretword\r\n\r\n", "GET / HTTP/1.1\r\nHost: secretword.example\r\n\r\n", "GET / HTTP/1.1\r\nSecret word: x\r\n\r\n" })
            await RawRequest.SendAsync(site.Url, broken);

        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("secretword", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(site.Log.Lines, line => line.StartsWith("GET search 200", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(site.Log.Lines, line => line.StartsWith("_OTHER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Errors_FaultWhoseMessageQuotesAVisitor_LogsItsKindAndPlaceOnly()
    {
        using var log = new CapturedLog();
        using ServiceProvider services = new ServiceCollection().AddLogging(b => b.AddProvider(log)).AddProblemDetails().BuildServiceProvider();
        var errors = new Errors(_ => throw new ArgumentException("about secretword", new FormatException("secretword")), services.GetRequiredService<IProblemDetailsService>(), services.GetRequiredService<ILogger<Errors>>());
        var context = new DefaultHttpContext { RequestServices = services, Request = { Path = "/api/v1/x" } };

        await errors.InvokeAsync(context);

        Assert.Equal(500, context.Response.StatusCode);
        string line = Assert.Single(log.Lines);
        Assert.Contains($"reference {context.TraceIdentifier}", line, StringComparison.Ordinal);
        Assert.Contains("ArgumentException from FormatException", line, StringComparison.Ordinal);
        Assert.Contains(nameof(VisitorsTextTests), line, StringComparison.Ordinal);
        Assert.DoesNotContain("secretword", line, StringComparison.Ordinal);
    }

    public sealed class ForeignSite : RunningSite
    {
        protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.ForeignBase}"];
    }
}
