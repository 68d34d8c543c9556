using System.Text;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Endpoint_Set_GetsNumbersAndSpansAndNoWordOfAVisitor()
    {
        using var collector = new Collector();
        var site = new WatchedSite(collector.Url);
        await site.InitializeAsync();
        await site.Client.GetStringAsync("/search?q=secretword");
        await site.Client.GetAsync("/claims/secretword?secretword=1");
        using (var article = new StringContent("The secretword glows.", Encoding.UTF8, "text/plain")) await site.Client.PostAsync(new Uri("/api/v1/check?name=secretword", UriKind.Relative), article);
        using (var odd = new HttpRequestMessage(new HttpMethod("SECRETWORD"), "/secretword") { Headers = { { "User-Agent", "secretword" }, { "X-Secretword", "secretword" }, { "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" }, { "tracestate", "v=secretword" } } })
            await site.Client.SendAsync(odd);
        await site.DisposeAsync(); // sends what is left

        string numbers = collector.Taken("/v1/metrics"), spans = collector.Taken("/v1/traces");
        foreach (string name in new[] { "evidence.search.duration", "evidence.check.duration", "evidence.check.sentences", "evidence.generation.swaps", "evidence.index.ready", "evidence.index.age", "http.server.request.duration", "evidence-web" })
            Assert.Contains(name, numbers, StringComparison.Ordinal);
        foreach (string name in new[] { "claims/{id}", "search", "check", "evidence.hits" }) Assert.Contains(name, spans, StringComparison.Ordinal);
        Assert.DoesNotContain("secretword", numbers + spans, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class WatchedSite(string collector) : RunningSite
    {
        protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.ForeignBase}", $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"];
    }
}
