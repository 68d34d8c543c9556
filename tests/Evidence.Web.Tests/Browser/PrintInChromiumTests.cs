using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

/// <summary>Pages on paper: all of the evidence, none of the controls.</summary>
public sealed class PrintInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    [SkippableTheory]
    [InlineData("/claims/probiotics-improve-ra-activity")]
    [InlineData("/studies/boer-2019-natcommun")]
    [InlineData("/paths?from=leaky+gut&to=joint+pain&limit=2")]
    [InlineData("/search?q=butyrate")]
    [InlineData("/quality")]
    public async Task Page_OnPaper_IsWholeAndWithoutControls(string address)
    {
        IPage page = await chromium.OpenAsync(720);
        await page.GotoAsync(address);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal(0, await page.Locator("header.site:visible, button:visible, input:visible, select:visible, aside:visible, .tools:visible, .tabs:visible, .acts:visible, .exports:visible, .pages:visible").CountAsync());
        Assert.True(await page.Locator("h1").First.IsVisibleAsync());
        string[] folded = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('main details:not([open]) > :not(summary)')].filter(e => !e.closest('aside, .tools, .ask, .legend, .exports') && (!e.checkVisibility({ contentVisibilityAuto: true }) || e.getBoundingClientRect().height === 0) && e.textContent.trim()).map(e => e.textContent.trim().slice(0, 80))
            """);
        Assert.Empty(folded);
        int overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{overflow} px wider than the paper");
        if (Environment.GetEnvironmentVariable("EVIDENCE_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"print-{address.Split('/', '?')[1]}.png"), FullPage = true });
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Claim_OnPaper_NamesTheAddressOfEachSource()
    {
        IPage page = await chromium.OpenAsync(720);
        await page.GotoAsync("/claims/probiotics-improve-ra-activity");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        string behind = await page.Locator(".links a[href^='https://doi.org/']").First.EvaluateAsync<string>("a => getComputedStyle(a, '::after').content");
        Assert.Contains("https://doi.org/", behind, StringComparison.Ordinal);
        Assert.Contains("?at=", await page.Locator(".cite-as pre").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
