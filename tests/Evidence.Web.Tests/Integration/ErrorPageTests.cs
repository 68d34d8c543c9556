using System.Net;
using AngleSharp.Html.Dom;
using Evidence.Tests;
using Evidence.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Web.Tests.Integration;

/// <summary>What a person is told where something is not there, or went wrong.</summary>
public sealed class ErrorPageTests(ErrorPageTests.FaultySite site) : IClassFixture<ErrorPageTests.FaultySite>
{
    [Theory]
    [InlineData("/claims/moss-rises-glow", "/claims/moss-raises-glow")]
    [InlineData("/claims/arden-2031", "/studies/arden-2031")]
    [InlineData("/studies/arden-2013", "/studies/arden-2031")]
    [InlineData("/concepts/moon-mos", "/concepts/moon-moss")]
    [InlineData("/concepts/moss-raises-glow", "/claims/moss-raises-glow")]
    [InlineData("/serch", "/search")]
    [InlineData("/abuot", "/about")]
    public async Task Get_AddressThatIsNearAnother_NamesIt(string address, string wanted)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);
        IHtmlDocument page = await site.PageAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is nothing at this address", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(wanted, page.QuerySelectorAll("#main ul a").Select(a => a.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Theory]
    [InlineData("/claims/zzyzxq", "/search?q=zzyzxq")]
    [InlineData("/claims/lamps-that-hum%22%3E%3Cscript%3E", "/search?q=lamps%20that%20hum%22%3E%3Cscript%3E")]
    public async Task Get_AddressThatIsNearNothing_OffersItsWordsToTheSearch(string address, string wanted)
    {
        IHtmlDocument page = await site.PageAsync(address);

        Assert.Contains(wanted, page.QuerySelectorAll("#main a").Select(a => a.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("script"), s => Assert.StartsWith("/", s.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Fact]
    public void Near_VeryLongAddress_IsCutBeforeItIsCompared() =>
        Assert.InRange(NearRecords.Of("/claims/" + new string('x', 100_000), null).Words.Length, 1, 100);

    [Fact]
    public async Task Get_PageThatFails_SaysUnderWhatItStandsInTheLog()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/faulty/secretword");
        string reference = (await site.PageAsync("/faulty/secretword")).QuerySelector("#main code")!.TextContent;

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(site.Log.Lines, line => line.Contains($"reference {reference}", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("secretword", StringComparison.Ordinal));
    }

    /// <summary>The foreign base, and an address at which every request fails.</summary>
    public sealed class FaultySite : RunningSite
    {
        protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.ForeignBase}"];

        protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton<IStartupFilter, Fault>();

        private sealed class Fault : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                next(app);
                app.Map("/faulty", faulty => faulty.Run(_ => throw new InvalidOperationException("about secretword")));
            };
        }
    }
}
