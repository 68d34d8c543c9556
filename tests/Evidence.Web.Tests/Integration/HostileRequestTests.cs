using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

/// <summary>Requests that are broken, too large or made to harm: each gets a status of the fours, and the site goes on.</summary>
public sealed class HostileRequestTests(HostileRequestTests.ForeignSite site) : IClassFixture<HostileRequestTests.ForeignSite>
{
    public static TheoryData<string, string> Raw => new()
    {
        { "no HTTP at all", "\u0016\u0003\u0001 hello\r\n\r\n" },
        { "unknown version", "GET / HTTP/7.3\r\nHost: localhost\r\n\r\n" },
        { "no host", "GET / HTTP/1.1\r\n\r\n" },
        { "two hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n" },
        { "another host", "GET / HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n" },
        { "host with a path", "GET / HTTP/1.1\r\nHost: localhost/x\r\n\r\n" },
        { "space before the colon", "GET / HTTP/1.1\r\nHost: localhost\r\nA : b\r\n\r\n" },
        { "line that goes on", "GET / HTTP/1.1\r\nHost: localhost\r\nA: b\r\n c\r\n\r\n" },
        { "nul in a header", "GET / HTTP/1.1\r\nHost: localhost\r\nA: b\0c\r\n\r\n" },
        { "two lengths", "POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nmoss" },
        { "negative length", "POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: -4\r\n\r\nmoss" },
        { "huge length", "POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 99999999999\r\n\r\nmoss" },
        { "broken chunk", "POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nmoss" },
        { "huge chunk", "POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffff\r\nmoss" },
        { "unknown coding", "POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: gzip\r\n\r\nmoss" },
        { "broken form", "POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 20\r\n\r\n--x\r\nContent-Disposi" },
        { "form without a boundary", "POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data\r\nContent-Length: 4\r\n\r\nmoss" },
        { "form without a boundary to the API", "POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data\r\nContent-Length: 4\r\n\r\nmoss" },
        { "broken form to the API", "POST /api/v1/audit HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 20\r\n\r\n--x\r\nContent-Disposi" },
        { "broken form to the audit", "POST /audit HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 20\r\n\r\n--x\r\nContent-Disposi" },
        { "form without a body", "POST /audit HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n" },
        { "form without a body to the API", "POST /api/v1/audit HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n" },
        { "check form without a body", "POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n" },
        { "percent signs", "GET /%%%zz HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "nul in the path", "GET /claims/a%00b HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "broken UTF-8", "GET /claims/%ff%fe%c0%af HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "up and out", "GET /../../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "up and out, written otherwise", "GET /..%2f..%2fappsettings.json HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "backslashes", "GET /..\\..\\appsettings.json HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "settings", "GET /appsettings.json HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "version control", "GET /.git/config HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "trace", "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "tunnel", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "upgrade", "GET /no-such HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n" },
        { "long line", $"GET /search?q={new string('x', 20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n" },
        { "long headers", $"GET / HTTP/1.1\r\nHost: localhost\r\nA: {new string('x', 40_000)}\r\n\r\n" },
        { "many headers", $"GET / HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 200).Select(i => $"A{i}: b\r\n"))}\r\n" },
    };

    [Theory]
    [MemberData(nameof(Raw))]
    public async Task Send_BrokenRequest_GetsAFourAndNoWordOfTheInside(string what, string request)
    {
        string answer = await RawRequest.SendAsync(site.Url, request);

        Assert.True(RawRequest.StatusOf(answer) is >= 400 and < 500 or 505, $"{what}: {answer}");
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft", answer, StringComparison.Ordinal);
        Assert.Equal("ok", await site.Client.GetStringAsync("/healthz"));
    }

    [Fact]
    public async Task Send_ManyDamagedAndLargeRequests_IsNeverOurFaultAndTheSiteGoesOn()
    {
        // scripts/hostile-requests.sh asks for 10,000.
        int rounds = int.Parse(Environment.GetEnvironmentVariable("EVIDENCE_HOSTILE_REQUESTS") ?? "200", System.Globalization.CultureInfo.InvariantCulture);
        string[] requests = [.. Raw.Select(row => (string)row[1])];
        var random = new Random(20261129);
        var statuses = new SortedDictionary<int, int>();
        var faulty = new List<string>();
        for (int i = 0; i < rounds; i++)
        {
            char[] damaged = requests[random.Next(requests.Length)].ToCharArray();
            for (int changes = random.Next(4); changes > 0; changes--) damaged[random.Next(Math.Min(damaged.Length, 300))] = (char)random.Next(256);
            int status = RawRequest.StatusOf(await RawRequest.SendAsync(site.Url, new string(damaged) + "\r\n\r\n", TimeSpan.FromMilliseconds(300)));
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (status is >= 500 and not 505) faulty.Add(new string(damaged));
        }

        Assert.True(faulty.Count == 0, $"{string.Join(", ", statuses)}\n{string.Join("\n----\n", faulty.Take(5).Select(r => r[..Math.Min(r.Length, 400)]))}");
        Assert.Equal("ok", await site.Client.GetStringAsync("/healthz"));
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/search?q=moss")).StatusCode);
    }

    [Theory]
    [InlineData("/check", 21)]
    [InlineData("/api/v1/check", 17)]
    [InlineData("/audit", 25)]
    [InlineData("/api/v1/audit", 25)]
    public async Task Post_MoreThanTheLimit_AnswersFourThirteen(string address, int megabytes)
    {
        using var file = new ByteArrayContent(new byte[megabytes << 20]);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "draft.txt" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        request.Headers.ExpectContinue = true; // the answer comes before the body, so that nobody sends it for nothing

        using HttpResponseMessage answer = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    [InlineData("none", HttpStatusCode.OK)]
    [InlineData("http://elsewhere.example", HttpStatusCode.Forbidden)] // over plain HTTP browsers send this alone
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://here", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task Post_FromAPageElsewhere_IsRefused(string? from, HttpStatusCode expected)
    {
        foreach (string address in new[] { "/check", "/api/v1/check", "/audit", "/api/v1/audit" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new MultipartFormDataContent { { new StringContent("The moss glows. @article{a, title={Moss}}"), address.Contains("v1/check", StringComparison.Ordinal) ? "file" : "text", "a.bib" } },
            };
            if (from is { } said) request.Headers.Add(said.Contains(':', StringComparison.Ordinal) || said == "null" ? "Origin" : "Sec-Fetch-Site", said == "http://here" ? site.Url.ToString().TrimEnd('/') : said);

            using HttpResponseMessage answer = await site.Client.SendAsync(request);

            Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/api/v1/status")]
    [InlineData("/api/v1/no-such")]
    [InlineData("/site.css")]
    [InlineData("/healthz")]
    [InlineData("/openapi/v1.json")]
    public async Task Get_AnyAnswer_HasTheHeadersAndNoCookie(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Origin", "https://elsewhere.example");
        using HttpResponseMessage answer = await site.Client.SendAsync(request);

        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        foreach (string part in new[] { "default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'" }) Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        foreach (string absent in new[] { "Set-Cookie", "Server", "X-Powered-By", "Access-Control-Allow-Origin" }) Assert.False(answer.Headers.Contains(absent), absent);
        if (answer.Content.Headers.ContentType is { MediaType: "text/html" or "text/plain" } type) Assert.Equal("utf-8", type.CharSet);
        Assert.NotNull(answer.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=moss%22%3E%3Ca+href=javascript:alert(1)%3E")]
    [InlineData("/claims/moss-raises-glow")]
    [InlineData("/concepts/moon-moss")]
    [InlineData("/paths?from=javascript:alert(1)&to=%22javascript:")]
    [InlineData("/kept?keep=claim/moss-raises-glow&keep=javascript:alert(1)")]
    [InlineData("/about")]
    public async Task Get_Pages_LinkOnlyToOwnAndWebAddresses(string address)
    {
        string html = await (await site.Client.GetAsync(address)).Content.ReadAsStringAsync();
        string[] links = [.. Regex.Matches(html, "(?:href|src|action|formaction)=\"([^\"]*)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Matches("^(?:/(?!/)|#|\\?|https?://)", link));
    }

    [Fact]
    public async Task Get_OverHttpsAtATrustedProxy_AsksForHttpsFromThenOn()
    {
        var proxied = new ProxiedSite();
        await proxied.InitializeAsync();

        Assert.Equal("max-age=31536000", (await AskAsync(proxied, "198.51.100.1", "https")).Headers.GetValues("Strict-Transport-Security").Single());
        Assert.False((await AskAsync(site, "198.51.100.1", "https")).Headers.Contains("Strict-Transport-Security"));
        await proxied.DisposeAsync();
    }

    [Fact]
    public async Task Rate_BehindATrustedProxy_IsOfTheVisitorAndCannotBeForgedElsewhere()
    {
        var proxied = new ProxiedSite();
        await proxied.InitializeAsync();
        for (int i = 0; i < 5; i++) await AskAsync(proxied, "198.51.100.7");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(proxied, "198.51.100.7")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(proxied, "203.0.113.9, 198.51.100.7")).StatusCode); // what the visitor wrote in front does not count
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(proxied, "198.51.100.8")).StatusCode);
        await proxied.DisposeAsync();
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void Visitor_IsAnAddressOrAHousehold(string address, string visitor) => Assert.Equal(visitor, Operation.RequestRates.VisitorOf(IPAddress.Parse(address)));

    private static async Task<HttpResponseMessage> AskAsync(RunningSite where, string visitor, string scheme = "http")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/status");
        request.Headers.Add("X-Forwarded-For", visitor);
        request.Headers.Add("X-Forwarded-Proto", scheme);
        return await where.Client.SendAsync(request);
    }

    public sealed class ForeignSite : RunningSite
    {
        protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.ForeignBase}"];
    }

    private sealed class ProxiedSite : RunningSite
    {
        protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.ForeignBase}", "--Evidence:TrustedProxies=127.0.0.1", "--Evidence:RequestsPerMinute=5"];
    }
}
