using System.Net;

namespace Evidence.Web.Tests.Integration;

public sealed class NotReadyTests(NotReadyTests.EmptySite site) : IClassFixture<NotReadyTests.EmptySite>
{
    [Theory]
    [InlineData("/readyz")]
    [InlineData("/")]
    [InlineData("/search?q=x")]
    [InlineData("/claims/x")]
    [InlineData("/changes")]
    [InlineData("/changes.atom")]
    [InlineData("/claims/x.csv")]
    [InlineData("/api/v1/search?q=x")]
    public async Task Get_WithoutIndex_AnswersFiveOhThreeWithTheRemedy(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("evidence build", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Quality_NeedsNoIndex() => Assert.Contains("Measured quality", await site.Client.GetStringAsync("/quality"), StringComparison.Ordinal);

    [Fact]
    public async Task Get_Healthz_IsOkAllTheSame() => Assert.Equal("ok", await site.Client.GetStringAsync("/healthz"));

    public sealed class EmptySite : RunningSite
    {
        protected override IReadOnlyList<string> Settings => ["--Evidence:BuildAtStart=false"];

        protected override bool WantsReady => false;
    }
}
