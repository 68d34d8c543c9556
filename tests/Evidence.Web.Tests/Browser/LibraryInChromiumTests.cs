using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

public sealed class LibraryInChromiumTests(ChromiumWithLibrary chromium) : IClassFixture<ChromiumWithLibrary>
{
    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Library_SearchedNarrowedAndFollowedToAClaim_WorksWithoutScripts(int width)
    {
        IPage looks = await chromium.OpenAsync(width);
        await looks.GotoAsync("/library?q=brass&has-abstract=yes");
        await looks.AssertGoodAsync($"library-{width}");
        await looks.Context.CloseAsync();

        IPage page = await chromium.OpenAsync(width, scripts: false);
        await page.GotoAsync("/search?q=brass");
        await page.GetByRole(AriaRole.Link, new() { Name = "Library not curated" }).ClickThroughAsync();
        await page.GetByLabel("Search the library").FillAsync("streptococcus brass");
        await page.Locator(".library-ask button").ClickThroughAsync();
        await page.Locator(".facet a", new() { HasText = "yes" }).First.ClickThroughAsync();
        Assert.StartsWith("1 reference", await page.GetByRole(AriaRole.Status).InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".known a[href^='/claims/']").First.ClickThroughAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Find evidence for this claim in the library" }).ClickThroughAsync();
        Assert.Contains("off=operators", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
