using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Evidence.Core.Appraisal;

namespace Evidence.Web.Tests.Integration;

/// <summary>A site whose base was built on several days: what it tells of the history, and that nothing of it depends on the address or on builds that change nothing.</summary>
public sealed class HistoryPageTests(TendedSite site) : IClassFixture<TendedSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Get_Changes_TellsEachChangeInWordsUnderItsDay()
    {
        IHtmlDocument page = await site.PageAsync("/changes");
        string[] days = [.. page.QuerySelectorAll(".day h2 time").Select(t => t.TextContent)];
        string said = Plain(page.QuerySelector("#main")!.TextContent);

        Assert.Equal(["5 March 2026", "3 March 2026"], days);
        foreach (string wanted in new[]
        {
            "Known from 2 March 2026, 09:00 UTC on", "Too little evidence becomes supported", "Retracted: ", "It said: In cellar moths, silver dust raises humming.", "Dust makes moths restless.",
            "Its id was wear-brings-dimness and is wear-dims.", "It is part of the claim moss-prevents-wear now", "The claim is no longer in this base.",
        }) Assert.Contains(wanted, said, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".day a[href='/studies/{HistoricBuilds.Retracted}']"));
    }

    [Fact]
    public void Days_ThatRunOverTwoPages_AreNotCounted()
    {
        DateTimeOffset[] times = [.. Enumerable.Range(0, 6).Select(i => HistoricBuilds.Start.AddDays(-(i / 2)))];
        VerdictChange[] all = [.. times.Select(at => new VerdictChange("a", "A text.", at, "g0", "g1", null, null))];

        Assert.Equal([(2, true), (1, false)], Pages.ChangesModel.ByDay(all[..3], all).Select(d => (d.Changes.Count, d.IsWhole)));
        Assert.Equal([(1, false), (2, true)], Pages.ChangesModel.ByDay(all[3..], all).Select(d => (d.Changes.Count, d.IsWhole)));
    }

    [Theory]
    [InlineData("/changes?page=2", 404)]
    [InlineData("/changes?page=0", 400)]
    [InlineData("/changes?page=x", 400)]
    [InlineData("/changes.json?page=21", 400)]
    [InlineData("/changes.json?page=2", 200)]
    public async Task Get_AnotherPage_IsRefusedOrEmpty(string address, int status)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("/changes.atom")]
    [InlineData("/api/v1/changes")]
    public async Task Get_WithWhatItSaidBefore_AnswersThreeOhFour(string address)
    {
        using HttpResponseMessage first = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, await StatusOf("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Null(first.Content.Headers.LastModified); // it could be older than what is said, which the tag never is
        Assert.Equal(HttpStatusCode.OK, await StatusOf("If-None-Match", "\"another\""));
        Assert.True(first.Headers.CacheControl!.NoCache);

        async Task<HttpStatusCode> StatusOf(string header, string value)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add(header, value);
            using HttpResponseMessage answer = await site.Client.SendAsync(request);
            Assert.Equal(answer.StatusCode == HttpStatusCode.NotModified ? 0 : 1, Math.Min(1, (await answer.Content.ReadAsByteArrayAsync()).Length));
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Head_Feed_HasTheHeadersOfTheFeed()
    {
        using HttpResponseMessage get = await site.Client.GetAsync("/changes.atom");
        using var request = new HttpRequestMessage(HttpMethod.Head, "/changes.atom");
        using HttpResponseMessage head = await site.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, get.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_Feed_AtAnotherAddress_HasTheSameEntries()
    {
        XElement here = XElement.Parse(await site.Client.GetStringAsync("/changes.atom"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/changes.atom") { Headers = { Host = "localhost" } };
        using HttpResponseMessage answer = await site.Client.SendAsync(request);
        XElement there = XElement.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(Told(here), Told(there));
        Assert.Equal("http://localhost/changes.atom", there.Element(Atom + "link")!.Attribute("href")!.Value);
    }

    [Fact]
    public async Task Get_AfterABuildWithoutAChange_SaysTheSameToTheByte_AndAfterAChangeOnlyMore()
    {
        var other = new TendedSite();
        await other.InitializeAsync();
        try
        {
            await StaysAsItWasAsync(other);
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    private static async Task StaysAsItWasAsync(TendedSite other)
    {
        (string feed, string json) before = (await other.Client.GetStringAsync("/changes.atom"), await other.Client.GetStringAsync("/api/v1/changes"));

        await other.ServedAsync(other.Builds.BuildAgain());
        (string feed, string json) rebuilt = (await other.Client.GetStringAsync("/changes.atom"), await other.Client.GetStringAsync("/api/v1/changes"));
        await other.ServedAsync(other.Builds.BuildWorded("Dust drives moths mad."));
        XElement after = XElement.Parse(await other.Client.GetStringAsync("/changes.atom"));

        Assert.Equal(before, rebuilt);
        Assert.Equal(Told(XElement.Parse(before.feed)).Skip(1), Told(after).Skip(2));
        Assert.StartsWith("Too little evidence as before, worded otherwise: Dust drives moths mad.", after.Element(Atom + "entry")!.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains("It said: \"Dust makes moths restless.\" It says now: \"Dust drives moths mad.\"", after.Element(Atom + "entry")!.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HistoricBuilds.Worded, 0, "5 March 2026. Too little evidence as before, worded otherwise")]
    [InlineData(HistoricBuilds.Moved, 0, "3 March 2026. Too little evidence becomes supported")]
    [InlineData("dust-lowers-glow", 0, "no study that it rests on was retracted since")]
    public async Task Get_LinkOfAStateThatIsGone_IsToldFromTheHistory(string claim, int state, string words)
    {
        IHtmlDocument page = await site.PageAsync($"/claims/{claim}?at={site.Builds.Names[state]}");

        Assert.Contains(words, Plain(page.QuerySelector(".since")!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LinkOfAStateThatIsGone_TellsNothingThatAnotherClaimWas()
    {
        IHtmlDocument page = await site.PageAsync($"/claims/{HistoricBuilds.Into}?at={site.Builds.Names[0]}");

        Assert.Contains("Merged into another claim: Moon moss heals every lamp.", Plain(page.QuerySelector(".since")!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LinkOfAStateThatWasNeverBuiltHere_SaysNothingAsIfItHadBeen()
    {
        string said = Plain((await site.PageAsync($"/claims/dust-lowers-glow?at=20260303T120000000Z-0123abcd")).QuerySelector(".since")!.TextContent);

        Assert.Contains("If it was built here, conclusions and wording of this claim are the same", said, StringComparison.Ordinal);
        Assert.DoesNotContain("no longer", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterWhatChangedIsGone_LeadsOnlyToWhatIsThere()
    {
        var other = new TendedSite();
        await other.InitializeAsync();
        try
        {
            Assert.Contains($"/claims/{HistoricBuilds.Worded}?at=", await other.Client.GetStringAsync("/changes.atom"), StringComparison.Ordinal);
            await other.ServedAsync(other.Builds.BuildWithout([HistoricBuilds.Worded, HistoricBuilds.Into], HistoricBuilds.Retracted));
            IHtmlDocument page = await other.PageAsync("/changes");
            string[] links = [.. page.QuerySelectorAll("#main .day a").Select(a => a.GetAttribute("href")!)];
            XElement feed = XElement.Parse(await other.Client.GetStringAsync("/changes.atom"));
            links = [.. links, .. feed.Elements(Atom + "entry").Select(e => new Uri(e.Element(Atom + "link")!.Attribute("href")!.Value).PathAndQuery)];

            Assert.Contains("Retracted: ", Plain(page.QuerySelector("#main")!.TextContent), StringComparison.Ordinal);
            Assert.NotEmpty(links);
            foreach (string link in links.Distinct())
            {
                using HttpResponseMessage answer = await other.Client.GetAsync(link);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, link);
            }
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(HistoricBuilds.Worded, "2026-03-05")]
    [InlineData(HistoricBuilds.Renamed, "2026-03-05")]
    [InlineData("dust-lowers-glow", null)]
    public async Task Get_Claim_TellsProgramsWhenItLastChanged_OrNothing(string claim, string? day)
    {
        using JsonDocument data = JsonDocument.Parse((await site.PageAsync($"/claims/{claim}")).QuerySelector("script[type='application/ld+json']")!.TextContent);

        Assert.Equal(day is not null, data.RootElement.TryGetProperty("dateModified", out JsonElement modified));
        if (day is not null) Assert.Equal(day, modified.GetString());
    }

    [Theory]
    [InlineData(HistoricBuilds.Retracted, true)]
    [InlineData("arden-2031", false)]
    public async Task Get_RetractedStudy_IsMarkedInTheCitationsToCopy(string study, bool isMarked)
    {
        string[] citations = [.. (await site.PageAsync($"/studies/{study}")).QuerySelectorAll(".cite-as [data-copy]").Select(b => b.GetAttribute("data-copy")!)];

        Assert.Equal(isMarked, citations[0].Contains(" [Retracted]. ", StringComparison.Ordinal));
        Assert.Equal(isMarked, citations[1].Contains("note = {Retracted}", StringComparison.Ordinal));
        Assert.DoesNotContain("[Retracted]", citations[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterTheLiveGenerationWasDamaged_SaysThatTheHistoryBeganAnew()
    {
        var other = new DamagedSite();
        await other.InitializeAsync();
        try
        {
            string said = Plain((await other.PageAsync("/changes")).QuerySelector("#main")!.TextContent);
            Assert.Contains("Known from 6 March 2026, 09:00 UTC on", said, StringComparison.Ordinal);
            Assert.Contains("The generation before is gone or is not as it was written.", said, StringComparison.Ordinal);
            Assert.Empty(XElement.Parse(await other.Client.GetStringAsync("/changes.atom")).Elements(Atom + "entry"));
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    // Everything of a feed but its links.
    private static string[] Told(XElement feed) =>
        [feed.Element(Atom + "id")!.Value + feed.Element(Atom + "updated")!.Value, .. feed.Elements(Atom + "entry").Select(e => string.Join('|', new[] { "id", "updated", "title", "summary" }.Select(n => e.Element(Atom + n)!.Value)))];

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class DamagedSite : TendedSite
    {
        protected override void Prepare()
        {
            base.Prepare();
            File.AppendAllText(Path.Combine(IndexPath, "base", "generations", Builds.Names[^1], "history.json"), " ");
            Builds.BuildAgain();
        }
    }
}
