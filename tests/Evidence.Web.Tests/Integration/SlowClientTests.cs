using System.Net.Sockets;
using System.Text;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

/// <summary>Connections that send a little at a time, or nothing: they end, and the others are served meanwhile.</summary>
public sealed class SlowClientTests(SlowClientTests.ImpatientSite site) : IClassFixture<SlowClientTests.ImpatientSite>
{
    [Fact]
    public async Task Headers_ThatNeverEnd_AreCutOffWhileOthersAreServed()
    {
        TcpClient[] slow = [.. Enumerable.Range(0, 50).Select(_ => Connect())];
        foreach (TcpClient client in slow) await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: "u8.ToArray());

        Assert.Equal("ok", await site.Client.GetStringAsync("/healthz"));
        string[] answers = await Task.WhenAll(slow.Select(c => RawRequest.ExchangeAsync(c.GetStream(), "b"u8.ToArray())));

        Assert.All(answers, answer => Assert.True(RawRequest.StatusOf(answer) is 408 or 0, answer));
        foreach (TcpClient client in slow) client.Dispose();
    }

    [Theory]
    [InlineData("/check")]
    [InlineData("/api/v1/check")]
    [InlineData("/api/v1/audit")]
    public async Task Body_ThatNeverEnds_IsCutOff(string address)
    {
        using TcpClient client = Connect();
        string form = "------x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nThe moss";
        string head = $"POST {address} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {(address == "/check" ? "multipart/form-data; boundary=----x" : address.EndsWith("audit", StringComparison.Ordinal) ? "application/x-bibtex" : "text/plain")}\r\nContent-Length: 5000\r\n\r\n{form}";

        string answer = await RawRequest.ExchangeAsync(client.GetStream(), Encoding.ASCII.GetBytes(head));

        Assert.True(RawRequest.StatusOf(answer) is 408 or 0, answer);
        Assert.Equal("ok", await site.Client.GetStringAsync("/healthz"));
    }

    [Fact]
    public async Task Connections_MoreThanTheLimit_AreClosedAndLaterOnesServed()
    {
        var held = new List<TcpClient>();
        var answered = new List<int>();
        for (int i = 0; i < 120; i++)
        {
            held.Add(Connect());
            answered.Add(RawRequest.StatusOf(await RawRequest.AskAsync(held[^1].GetStream(), "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")));
        }

        Assert.InRange(answered.Count(status => status == 200), 90, 100); // other tests of this site hold a few
        Assert.Equal(0, answered[^1]);
        foreach (TcpClient client in held) client.Dispose();
        for (int i = 0; i < 100 && RawRequest.StatusOf(await RawRequest.SendAsync(site.Url, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")) != 200; i++) await Task.Delay(50); // until the site has seen them go
        Assert.Equal("ok", await site.Client.GetStringAsync("/healthz"));
    }

    private TcpClient Connect()
    {
        var client = new TcpClient();
        client.Connect("127.0.0.1", new Uri(site.Url).Port);
        return client;
    }

    public sealed class ImpatientSite : RunningSite
    {
        protected override IReadOnlyList<string> Settings =>
            [$"--Evidence:Data={Repository.ForeignBase}", "--Evidence:HeadersTimeoutMs=500", "--Evidence:BodyTimeoutMs=500", "--Evidence:SlowGraceMs=1001", "--Evidence:MaxConnections=100"];
    }
}
