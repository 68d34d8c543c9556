using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

/// <summary>A site that serves a state of its base while the one before is still kept: what it says of the difference.</summary>
public sealed class TwoStatesTests(TwoStatesTests.ChangedSite site) : IClassFixture<TwoStatesTests.ChangedSite>
{
    [Fact]
    public async Task Get_LinkOfTheStateBefore_SaysWhatMovedAndByWhichEvidence()
    {
        IHtmlDocument page = await site.PageAsync($"/claims/{ChangedSite.Moved}?at={site.Before}");

        string said = string.Join(' ', page.QuerySelector(".since")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("In people it was", said, StringComparison.Ordinal);
        Assert.Contains("Rule 6:", said, StringComparison.Ordinal);
        Assert.Contains("New evidence: arden-2031, supports", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LinkOfTheStateBefore_ToAClaimThatStands_SaysThatNothingChanged()
    {
        IHtmlDocument page = await site.PageAsync($"/claims/dust-excites-moths?at={site.Before}");

        Assert.Contains("Nothing of this claim has changed", page.QuerySelector(".since")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LinkOfTheStateBefore_ToANewClaim_SaysThatItWasNotThere()
    {
        IHtmlDocument page = await site.PageAsync($"/claims/{ChangedSite.Added}?at={site.Before}");

        Assert.Contains("This claim was not there then", page.QuerySelector(".since")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Feed_HasAnEntryForEachChangeWithTheSteps()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/changes.atom");
        XElement feed = XElement.Parse(await answer.Content.ReadAsStringAsync());
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XElement[] entries = [.. feed.Elements(atom + "entry")];
        string[] ids = [.. entries.Select(e => e.Element(atom + "id")!.Value)];

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["verdict", "new"], entries.Select(e => e.Element(atom + "category")!.Attribute("term")!.Value));
        Assert.StartsWith("Too little evidence becomes supported: Moon moss", entries[0].Element(atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Matches("Before, rule 6: .+ Now, rule 6: ", entries[0].Element(atom + "summary")!.Value);
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids.Append(feed.Element(atom + "id")!.Value), id => Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id));
        string page = entries[0].Element(atom + "link")!.Attribute("href")!.Value;
        Assert.StartsWith(site.Url.TrimEnd('/') + "/claims/", page, StringComparison.Ordinal);
        Assert.Null((await site.PageAsync(new Uri(page).PathAndQuery)).QuerySelector(".since")); // the state in which it came about is the one shown
    }

    [Fact]
    public async Task Get_Changes_SaysOnThePageAndInJsonWhatTheFeedSays()
    {
        IHtmlDocument page = await site.PageAsync("/changes");
        using JsonDocument json = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/changes"));
        JsonElement[] changes = [.. json.RootElement.GetProperty("changes").EnumerateArray()];

        Assert.Equal(site.Before, json.RootElement.GetProperty("origin").GetString());
        Assert.Equal([ChangedSite.Moved, ChangedSite.Added], changes.Select(c => c.GetProperty("claim").GetString()));
        Assert.Equal(["verdict", "new"], changes.Select(c => c.GetProperty("kind").GetString()));
        Assert.Equal(site.Before, changes[0].GetProperty("before").GetString());
        Assert.NotNull(page.QuerySelector($"#main a[href='/claims/{ChangedSite.Moved}']"));
        Assert.NotNull(page.QuerySelector($"#main a[href='/claims/{ChangedSite.Added}']"));
        Assert.NotNull((await site.PageAsync("/")).QuerySelector("link[rel=alternate][href='/changes.atom']"));
    }

    /// <summary>Serves the foreign base; the state before lacked one study's evidence on a claim, and a whole claim.</summary>
    public sealed class ChangedSite : RunningSite
    {
        public const string Moved = "moss-raises-glow", Added = "glow-wears-wicks";

        public string Before { get; private set; } = "";

        protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.ForeignBase}"];

        protected override void Prepare()
        {
            LoadedBase now = DataFolder.Load(Repository.ForeignBase);
            LoadedBase before = now with
            {
                Hash = new string('0', now.Hash.Length),
                Claims = [.. now.Claims.Where(c => c.Record.Id != Added).Select(c => c.Record.Id == Moved ? c with { Record = c.Record with { Evidence = [.. c.Record.Evidence.Where(e => e.Study != "arden-2031")] } } : c)],
            };
            Before = BaseIndexBuilder.Build(before, new IndexRoot(IndexPath), TimeProvider.System).Generation;
        }
    }
}
