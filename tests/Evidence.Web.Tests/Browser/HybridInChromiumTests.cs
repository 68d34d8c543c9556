using Evidence.Web.Tests.Integration;
using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

public sealed class HybridInChromiumTests(ChromiumWithVectors chromium) : IClassFixture<ChromiumWithVectors>
{
    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Library_RankedByMeaningAndBackToWords_WorksWithoutScripts(int width)
    {
        LibraryWithVectors.Require();
        IPage looks = await chromium.OpenAsync(width);
        await looks.GotoAsync("/library?q=bryophytes+on+an+old+lantern");
        await looks.Locator("details.notes summary").ClickAsync();
        await looks.AssertGoodAsync($"library-hybrid-{width}");
        await looks.Context.CloseAsync();

        IPage page = await chromium.OpenAsync(width, scripts: false);
        await page.GotoAsync("/library?q=bryophytes+on+an+old+lantern");
        Assert.Contains("by words and meaning", await page.GetByRole(AriaRole.Status).InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("details.notes summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Words alone" }).ClickThroughAsync();
        Assert.Contains("off=meaning", page.Url, StringComparison.Ordinal);
        await page.Locator("details.notes summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Words and meaning" }).ClickThroughAsync();
        Assert.DoesNotContain("off=", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
