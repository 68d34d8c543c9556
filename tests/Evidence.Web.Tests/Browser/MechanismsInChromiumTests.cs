using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

/// <summary>The pages with pictures in a real browser: axe, widths, keyboard, and whether text keeps within its box.</summary>
public sealed class MechanismsInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "/paths?from=leaky+gut&to=joint+pain";

    [SkippableTheory]
    [InlineData(Question + "&limit=3", 1280)]
    [InlineData(Question + "&limit=3", 390)]
    [InlineData("/paths?from=menthol&to=pain", 1280)]
    [InlineData("/paths?from=menthol&to=pain", 390)]
    [InlineData("/gaps", 1280)]
    [InlineData("/gaps", 390)]
    [InlineData("/what-if?withoutStudy=matei-2021-med", 1280)]
    [InlineData("/what-if?withoutStudy=matei-2021-med", 390)]
    [InlineData("/map", 390)]
    public async Task Page_InBothWidthsAndSchemes_FitsAndHasNoAxeViolation(string address, int width)
    {
        IPage page = await chromium.OpenAsync(width);
        await page.GotoAsync(address);

        await page.AssertGoodAsync($"{address}-{width}");
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(Question)]
    [InlineData("/concepts/gut-permeability")]
    [InlineData("/map")]
    public async Task Picture_TextInARealFont_KeepsWithinItsBox(string address)
    {
        IPage page = await chromium.OpenAsync(1280);
        await page.GotoAsync(address);
        string[] outside = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.picture-svg a')].filter(a => {
              const box = a.querySelector('rect').getBBox(), text = a.querySelector('text').getBBox();
              return text.x < box.x || text.x + text.width > box.x + box.width || text.y < box.y - 1 || text.y + text.height > box.y + box.height + 1;
            }).map(a => a.getAttribute('aria-label'))
            """);
        int links = await page.Locator(".picture-svg a").CountAsync();
        Assert.True(links > 5, $"{links} links");
        Assert.Empty(outside);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Picture_ByKeyboard_LeadsThroughEveryConceptAndStep()
    {
        IPage page = await chromium.OpenAsync(1280, scripts: true);
        await page.GotoAsync(Question + "&limit=2");
        await page.Locator(".picture").FocusAsync();
        string[] all = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.picture-svg a')].map(a => a.getAttribute('href'))");
        var reached = new List<string>();
        for (int i = 0; i < all.Length; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.getAttribute('href') ?? ''"));
        }

        string to = reached[^1];
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("**" + to);
        Assert.Equal(all, reached);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reader_FromNamesToTheMissingStep_GetsThereWithAndWithoutScripts(bool scripts)
    {
        IPage page = await chromium.OpenAsync(390, scripts: scripts);
        await page.GotoAsync("/paths");
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("leaky gut");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("joint pain");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("**/paths?from=leaky*");

        Assert.True(await page.GetByText("Missing in people:").IsVisibleAsync());
        Assert.True(await page.Locator(".picture-svg").IsVisibleAsync());
        await page.Locator(".lacks a").ClickAsync();
        await page.ArriveAsync("**/claims/**");
        await page.Context.CloseAsync();
    }
}
