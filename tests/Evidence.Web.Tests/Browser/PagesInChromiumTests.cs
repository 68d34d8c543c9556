using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

public sealed class PagesInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static readonly string[] Addresses =
        ["/", "/search?q=leaky+gut", "/search?q=zzyzxq", "/search?q=RA+leeky+gut&why=rheumatoid-arthritis", "/search?q=dysbiosis+-%3E+synovitis", "/help/search", "/compare?id=omega3-relieves-ra&id=omega3-relieves-oa", "/kept?keep=claim/omega3-relieves-ra&keep=concept/scfa", "/claims/probiotics-improve-ra-activity", "/studies/boer-2019-natcommun", "/concepts/gut-permeability", "/claims/scfa-reduce-joint-inflammation?sort=year&dir=desc&at=20200101T000000000Z-0a1b2c3d", "/about", "/changes", "/quality", "/library", "/no-such-page", "/claims/probiotics-improve-ra-activty"];

    public static IEnumerable<object[]> Views => Addresses.SelectMany(address => new[] { 1280, 390 }, (address, width) => new object[] { address, width });

    [SkippableTheory]
    [MemberData(nameof(Views))]
    public async Task Page_InBothWidthsAndSchemes_FitsAndHasNoAxeViolation(string address, int width)
    {
        IPage page = await chromium.OpenAsync(width);
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal)) faults.Add(message.Text);
        };
        await page.GotoAsync(address);

        await page.AssertGoodAsync($"{address}-{width}");
        Assert.Empty(faults);
        await page.Context.CloseAsync();
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
        await page.ArriveAsync("**/search?q=*");
        await page.GetByRole(AriaRole.Link, new() { Name = "claim" }).First.WaitForAsync();
        await page.Locator(".facet a", new() { HasText = "claim" }).First.ClickAsync();
        await page.ArriveAsync("**kind=claim**");
        await page.Locator(".hits a").First.ClickAsync();
        await page.ArriveAsync("**/claims/**");

        Assert.True(await page.Locator(".verdict").First.IsVisibleAsync());
        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Name = "Against the claim" }).IsVisibleAsync());
        Assert.True(await page.Locator("a[href^='https://doi.org/']").CountAsync() > 0);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Citation_IsCopiedByItsButtonAndStandsThereWithoutScripts()
    {
        IPage page = await chromium.OpenAsync(390);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/claims/probiotics-improve-ra-activity");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy BibTeX" }).ClickAsync();
        await page.GetByText("Copied", new() { Exact = true }).WaitForAsync();
        string copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        string said = await page.GetByRole(AriaRole.Status).InnerTextAsync();
        IPage plain = await chromium.OpenAsync(390, scripts: false);
        await plain.GotoAsync("/claims/probiotics-improve-ra-activity");

        Assert.Equal(await plain.Locator(".cite-as pre").Nth(1).InnerTextAsync(), copied.ReplaceLineEndings("\n"));
        Assert.Equal("It is copied", said);
        Assert.Equal(0, await plain.Locator(".copy:visible").CountAsync());
        await plain.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Table_IsSortedByKeyboardWithAndWithoutScripts(bool scripts)
    {
        IPage page = await chromium.OpenAsync(1280, scripts: scripts);
        await page.GotoAsync("/claims/probiotics-improve-ra-activity");
        foreach (string state in new[] { "ascending", "descending" })
        {
            await page.Locator(".evidence-table thead a", new() { HasText = "Year" }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Locator($"th[aria-sort={state}]").WaitForAsync();
            string[] years = await page.Locator(".evidence-table tbody td:nth-child(2)").EvaluateAllAsync<string[]>("cells => cells.map(c => c.textContent)");

            Assert.Equal(state == "ascending" ? years.Order(StringComparer.Ordinal) : years.OrderDescending(StringComparer.Ordinal), years);
        }

        await page.Context.CloseAsync();
    }
}
