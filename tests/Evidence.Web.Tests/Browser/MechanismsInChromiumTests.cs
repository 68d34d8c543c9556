using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

/// <summary>The pages with pictures in a real browser: axe, widths, keyboard, and whether text keeps within its box.</summary>
public sealed class MechanismsInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "/paths?from=leaky+gut&to=joint+pain";

    public static TheoryData<string, int, ColorScheme> Views
    {
        get
        {
            var views = new TheoryData<string, int, ColorScheme>();
            foreach (string address in new[] { Question + "&limit=3", "/paths?from=menthol&to=pain", "/gaps", "/what-if?withoutStudy=matei-2021-med" })
            {
                views.Add(address, 1280, ColorScheme.Light);
                views.Add(address, 390, ColorScheme.Dark);
            }

            // The whole map takes axe twenty seconds: once is enough.
            views.Add("/map", 390, ColorScheme.Dark);

            return views;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Views))]
    public async Task Page_InBothWidthsAndSchemes_FitsAndHasNoAxeViolation(string address, int width, ColorScheme scheme)
    {
        IPage page = await chromium.OpenAsync(width, scheme);
        await page.GotoAsync(address);

        int overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var axe = await page.RunAxe();
        if (Environment.GetEnvironmentVariable("EVIDENCE_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{address.Trim('/').Replace('?', '_').Replace('=', '_').Replace('&', '_').Replace('+', '_')}-{width}-{scheme}.png"), FullPage = true });
        await page.CloseAsync();

        Assert.True(overflow <= 0, $"{overflow} px wider than the window");
        Assert.True(axe.Violations.Length == 0, string.Join("\n", axe.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(5).Select(n => n.Html))}")));
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
        await page.CloseAsync();

        Assert.True(links > 5, $"{links} links");
        Assert.Empty(outside);
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
        await page.WaitForURLAsync("**" + to);
        await page.CloseAsync();

        Assert.Equal(all, reached);
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
        await page.WaitForURLAsync("**/paths?from=leaky*");

        Assert.True(await page.GetByText("Missing in people:").IsVisibleAsync());
        Assert.True(await page.Locator(".picture-svg").IsVisibleAsync());
        await page.Locator(".lacks a").ClickAsync();
        await page.WaitForURLAsync("**/claims/**");
        await page.CloseAsync();
    }
}
