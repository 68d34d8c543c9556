using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

public sealed class SearchInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    [SkippableFact]
    public async Task Suggestions_WithTheKeyboard_LeadToTheConcept()
    {
        IPage page = await chromium.OpenAsync(1280);
        await page.GotoAsync("/");
        ILocator box = page.GetByRole(AriaRole.Combobox).First;
        await box.FocusAsync();
        await page.Keyboard.TypeAsync("leaky", new() { Delay = 20 });
        await page.Locator(".suggestions b:text-is('leaky')").First.WaitForAsync();
        Assert.Equal("true", await box.GetAttributeAsync("aria-expanded"));
        await page.Keyboard.PressAsync("ArrowDown");
        string active = (await box.GetAttributeAsync("aria-activedescendant"))!;
        Assert.Equal("true", await page.Locator($"#{active}").GetAttributeAsync("aria-selected"));
        await page.Keyboard.PressAsync("Enter");

        await page.ArriveAsync("**/concepts/gut-permeability");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Suggestions_Escape_ClosesThemAndEnterSearches()
    {
        IPage page = await chromium.OpenAsync(390);
        await page.GotoAsync("/");
        ILocator box = page.GetByRole(AriaRole.Combobox).First;
        await box.FocusAsync();
        await page.Keyboard.TypeAsync("butyr", new() { Delay = 20 });
        await page.Locator(".suggestions b:text-is('butyr')").First.WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("false", await box.GetAttributeAsync("aria-expanded"));
        await page.Keyboard.PressAsync("Enter");

        await page.ArriveAsync("**/search?q=butyr*");
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Search_TwoFacetsOneRemovedExportedAndCompared_WorksWithAndWithoutScripts(bool scripts)
    {
        IPage page = await chromium.OpenAsync(1280, scripts: scripts);
        await page.GotoAsync("/search?q=omega-3+arthritis");
        await page.Locator(".facet a", new() { HasText = "claim" }).First.ClickAsync();
        await page.ArriveAsync("**kind=claim**");
        await page.Locator(".facet a", new() { HasText = "human" }).First.ClickAsync();
        await page.ArriveAsync("**organism=human**");
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove the filter organism: human" }).ClickAsync();
        await page.ArriveAsync(url => !url.Contains("organism", StringComparison.Ordinal));

        string total = (await page.GetByRole(AriaRole.Status).InnerTextAsync()).Split(' ')[0];
        await page.GetByText($"Take away all {total}").ClickAsync();
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV", Exact = true }).ClickAsync());
        string[] rows = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(int.Parse(total, System.Globalization.CultureInfo.InvariantCulture), rows.Length - 1);

        for (int i = 0; i < 2; i++)
        {
            await page.Locator(".acts a", new() { HasTextRegex = new System.Text.RegularExpressions.Regex("^Keep$") }).First.ClickAsync();
            await page.Locator($".acts a:has-text('✓ kept') >> nth={i}").WaitForAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Kept: 2" }).ClickThroughAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare side by side" }).ClickThroughAsync();
        Assert.Equal(2, await page.Locator(".compare thead th").CountAsync());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Why_OfAHit_OpensItsScore()
    {
        IPage page = await chromium.OpenAsync(390);
        await page.GotoAsync("/search?q=leaky+gut");
        await page.Locator(".acts a", new() { HasText = "Why is this here?" }).First.ClickThroughAsync();

        Assert.True(await page.Locator("table.score tr").CountAsync() > 2);
        await page.Context.CloseAsync();
    }
}
