using System.Net;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

public sealed class RateLimitTests(RateLimitTests.LimitedSite site) : IClassFixture<RateLimitTests.LimitedSite>
{
    [Fact]
    public async Task Get_MoreThanTheLimit_AnswersFourTwentyNineWithRetryAfter()
    {
        var statuses = new List<HttpStatusCode>();
        HttpResponseMessage? last = null;
        for (int i = 0; i < 30; i++)
        {
            last?.Dispose();
            last = await site.Client.GetAsync("/api/v1/status");
            statuses.Add(last.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal("60", last!.Headers.GetValues("Retry-After").Single());
        last.Dispose();
    }

    public sealed class LimitedSite : RunningSite
    {
        protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.ForeignBase}", "--Evidence:RequestsPerMinute=20", "--Evidence:LimitLoopback=true"];

        protected override bool WantsReady => false;
    }
}
