using System.Text.Json;
using AngleSharp.Html.Dom;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

/// <summary>Titles and claims that would leave the element they stand in, if anything let them.</summary>
public sealed class HostileTitleTests(HostileTitleTests.HostileSite site) : IClassFixture<HostileTitleTests.HostileSite>
{
    private const string Hostile = "</script><script>alert(1)</script><!-- <script> ]]> \u2028 \" ' & {{7*7}} =1+1 \\u003c";

    [Theory]
    [InlineData("/claims/moss-raises-glow", "text")]
    [InlineData("/studies/arden-2031", "name")]
    public async Task Get_Head_KeepsTheTitleInsideItsData(string address, string member)
    {
        IHtmlDocument page = await site.PageAsync(address);

        using JsonDocument data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(Hostile, data.RootElement.GetProperty(member).GetString());
        Assert.Equal(Hostile, page.QuerySelector("h1")!.TextContent);
        Assert.All(page.QuerySelectorAll("script"), s => Assert.True(s.GetAttribute("type") == "application/ld+json" || s.GetAttribute("src")!.StartsWith('/'), s.OuterHtml));
        Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/concepts/moon-moss")]
    [InlineData("/search?q=moss")]
    [InlineData("/paths?from=moon-moss&to=lamp-glow")]
    [InlineData("/claims/moss-raises-glow?sort=study")]
    public async Task Get_AnyPage_RunsNothingOfIt(string address)
    {
        IHtmlDocument page = await site.PageAsync(address);

        Assert.All(page.QuerySelectorAll("script"), s => Assert.DoesNotContain("alert(1)</", s.OuterHtml, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("script:not([type])"), s => Assert.StartsWith("/", s.GetAttribute("src"), StringComparison.Ordinal));
    }

    /// <summary>The foreign base with such a title, author and claim.</summary>
    public sealed class HostileSite : RunningSite
    {
        protected override IReadOnlyList<string> Settings => ["--Evidence:BuildAtStart=false"];

        protected override void Prepare()
        {
            LoadedBase loaded = DataFolder.Load(Repository.ForeignBase);
            LoadedBase hostile = loaded with
            {
                Studies = [.. loaded.Studies.Select(s => s.Record.Id == "arden-2031" ? s with { Record = s.Record with { Title = Hostile, Author = [Hostile], ContainerTitle = Hostile } } : s)],
                Claims = [.. loaded.Claims.Select(c => c.Record.Id == "moss-raises-glow" ? c with { Record = c.Record with { Text = Hostile } } : c)],
            };
            BaseIndexBuilder.Build(hostile, new IndexRoot(IndexPath), TimeProvider.System);
        }
    }
}
