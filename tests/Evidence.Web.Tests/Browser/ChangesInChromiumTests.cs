using Evidence.Web.Tests.Integration;
using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

/// <summary>The history of verdicts with something in it, in a real browser.</summary>
public sealed class ChangesInChromiumTests(ChangesInChromiumTests.TendedChromium chromium) : IClassFixture<ChangesInChromiumTests.TendedChromium>
{
    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Page_WithAHistory_FitsAndHasNoAxeViolation(int width)
    {
        IPage page = await chromium.OpenAsync(width);
        await page.GotoAsync("/changes");

        Assert.Equal(2, await page.Locator(".day").CountAsync());
        await page.AssertGoodAsync($"changes-{width}");
        await page.GotoAsync($"/claims/{HistoricBuilds.Moved}?at={chromium.Builds.Names[0]}");
        await page.AssertGoodAsync($"since-{width}");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Reader_WithoutScripts_GoesFromAChangeToItsClaimAndItsRule()
    {
        IPage page = await chromium.OpenAsync(390, scripts: false);
        await page.GotoAsync("/changes");
        await page.Locator($".day a[href='/claims/{HistoricBuilds.Moved}']").First.ClickAsync();
        await page.ArriveAsync($"**/claims/{HistoricBuilds.Moved}");
        await page.GoBackAsync();
        await page.Locator(".day a[href='/about#rule-6']").First.ClickAsync();
        await page.ArriveAsync("**/about#rule-6");

        await page.Context.CloseAsync();
    }

    public sealed class TendedChromium : Chromium
    {
        internal HistoricBuilds Builds => field ??= new HistoricBuilds(IndexPath);

        protected override IReadOnlyList<string> Settings => ["--Evidence:BuildAtStart=false"];

        protected override void Prepare() => Builds.BuildAll();
    }
}
