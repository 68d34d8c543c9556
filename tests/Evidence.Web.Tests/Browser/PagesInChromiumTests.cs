using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

public sealed class PagesInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static readonly string[] Addresses =
        ["/", "/search?q=leaky+gut", "/search?q=zzyzxq", "/search?q=RA+leeky+gut&why=rheumatoid-arthritis", "/search?q=dysbiosis+-%3E+synovitis", "/help/search", "/compare?id=omega3-relieves-ra&id=omega3-relieves-oa", "/kept?keep=claim/omega3-relieves-ra&keep=concept/scfa", "/claims/probiotics-improve-ra-activity", "/studies/boer-2019-natcommun", "/concepts/gut-permeability", "/about", "/no-such-page"];

    public static TheoryData<string, int, ColorScheme> Views
    {
        get
        {
            var views = new TheoryData<string, int, ColorScheme>();
            foreach (string address in Addresses)
                foreach (int width in new[] { 1280, 390 })
                    foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark }) views.Add(address, width, scheme);
            return views;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Views))]
    public async Task Page_InBothWidthsAndSchemes_FitsAndHasNoAxeViolation(string address, int width, ColorScheme scheme)
    {
        IPage page = await chromium.OpenAsync(width, scheme);
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal)) faults.Add(message.Text);
        };
        await page.GotoAsync(address);

        int overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var axe = await page.RunAxe();
        if (Environment.GetEnvironmentVariable("EVIDENCE_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{Name(address)}-{width}-{scheme}.png"), FullPage = false });
        await page.CloseAsync();

        Assert.True(overflow <= 0, $"{overflow} px wider than the window");
        Assert.True(axe.Violations.Length == 0, string.Join("\n", axe.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")));
        Assert.Empty(faults);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reader_FromQuestionToSource_GetsThereWithAndWithoutScripts(bool scripts)
    {
        IPage page = await chromium.OpenAsync(1280, scripts: scripts);
        await page.GotoAsync("/");
        await page.GetByLabel("A claim, a mechanism, a study, a DOI").FillAsync("do probiotics improve rheumatoid arthritis");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=*");
        await page.GetByRole(AriaRole.Link, new() { Name = "claim" }).First.WaitForAsync();
        await page.Locator(".facet a", new() { HasText = "claim" }).First.ClickAsync();
        await page.WaitForURLAsync("**kind=claim**");
        await page.Locator(".hits a").First.ClickAsync();
        await page.WaitForURLAsync("**/claims/**");

        Assert.True(await page.Locator(".verdict").First.IsVisibleAsync());
        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Name = "Against the claim" }).IsVisibleAsync());
        Assert.True(await page.Locator("a[href^='https://doi.org/']").CountAsync() > 0);
        await page.CloseAsync();
    }

    private static string Name(string address) => address.Trim('/') is { Length: > 0 } name ? name.Replace('/', '_').Replace('?', '_').Replace('=', '_').Replace('+', '_') : "home";
}
