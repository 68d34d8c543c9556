using Evidence.Tests;
using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

public sealed class CheckInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string Example = File.ReadAllText(Repository.File("data/example-article.md"));

    // Enough for a note of most kinds; axe takes long over many of them.
    private static readonly string Short = string.Join("\n\n", Example.Split("\n\n").Where((_, i) => i is 0 or 7 or 22 or 26));

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Report_InBothWidthsAndSchemes_FitsAndHasNoAxeViolation(int width)
    {
        IPage page = await chromium.OpenAsync(width);
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") faults.Add(message.Text);
        };
        foreach (bool isReport in new[] { false, true })
        {
            await page.GotoAsync("/check");
            if (isReport)
            {
                await page.GetByLabel("Your article").FillAsync(Short);
                await page.GetByLabel("The pasted text is").SelectOptionAsync("markdown");
                await page.GetByRole(AriaRole.Button, new() { Name = "Check it" }).ClickThroughAsync();
                await page.Locator(".note").First.WaitForAsync();
            }

            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            await page.AssertGoodAsync($"check{(isReport ? "-report" : "")}-{width}");
        }

        Assert.Empty(faults);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Writer_FromPasteToCorrectedDraft_GetsThereWithAndWithoutScripts(bool scripts)
    {
        IPage page = await chromium.OpenAsync(1280, scripts: scripts);
        await page.GotoAsync("/check");
        await page.GetByLabel("Your article").FillAsync(Example);
        await page.GetByLabel("The pasted text is").SelectOptionAsync("markdown");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check it" }).ClickThroughAsync();
        int all = await page.Locator(".note").CountAsync();
        await page.Locator(".filter button", new() { HasText = "overstated" }).ClickThroughAsync();
        int some = await page.Locator(".note").CountAsync();
        ILocator note = page.Locator(".note", new() { Has = page.Locator(".cite") }).Filter(new() { Has = page.GetByText("Use this wording") }).First;
        string wording = await note.Locator(".wording").InnerTextAsync();
        await note.GetByLabel("Use this wording").CheckAsync();
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Corrected draft as Markdown" }).ClickAsync());
        string corrected = await File.ReadAllTextAsync(await download.PathAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Put the chosen wordings in and check again" }).ClickThroughAsync();

        Assert.InRange(some, 1, all - 1);
        Assert.Contains(wording.TrimEnd('.'), corrected, StringComparison.Ordinal);
        Assert.Contains("## References", corrected, StringComparison.Ordinal);
        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Name = "What changed" }).IsVisibleAsync());
        Assert.Contains(wording.TrimEnd('.'), await page.Locator(".changes ins").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Upload_AFile_IsChecked()
    {
        IPage page = await chromium.OpenAsync(390);
        await page.GotoAsync("/check");
        await page.GetByLabel("or a file").SetInputFilesAsync(new FilePayload { Name = "mine.md", MimeType = "text/markdown", Buffer = System.Text.Encoding.UTF8.GetBytes(Example) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Check it" }).ClickThroughAsync();

        Assert.Equal("mine.md", await page.Locator("h1").InnerTextAsync());
        Assert.True(await page.Locator(".note").CountAsync() > 10);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Keyboard_WalksTheNotesAndCopiesAWording()
    {
        IPage page = await chromium.OpenAsync(1280);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/check?example");
        string[] ids = await page.Locator(".note").EvaluateAllAsync<string[]>("notes => notes.map(n => n.id)");
        var walked = new List<string>();
        for (int i = 0; i < ids.Length; i++)
        {
            await page.Keyboard.PressAsync("j");
            walked.Add(await page.EvaluateAsync<string>("document.activeElement.id"));
        }

        await page.Keyboard.PressAsync("k");
        string back = await page.EvaluateAsync<string>("document.activeElement.id");
        int here = await page.Locator(".s.here").CountAsync();
        string withWording = await page.Locator(".note", new() { Has = page.Locator(".wording") }).First.GetAttributeAsync("id") ?? "";
        await page.Locator("#" + withWording).FocusAsync();
        await page.Keyboard.PressAsync("c");
        await page.GetByText("Copied", new() { Exact = true }).WaitForAsync();

        Assert.Equal(ids, walked);
        Assert.Equal(ids[^2], back);
        Assert.Equal(1, here);
        Assert.Equal(await page.Locator($"#{withWording} .wording").InnerTextAsync(), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Links_WithoutScripts_WalkFromSentenceToNoteAndOn()
    {
        IPage page = await chromium.OpenAsync(1280, scripts: false);
        await page.GotoAsync("/check?example");
        ILocator first = page.Locator(".note").First;
        string[] ids = [await first.GetAttributeAsync("id") ?? "", await page.Locator(".note").Nth(1).GetAttributeAsync("id") ?? ""];
        await page.Locator(".ref").First.ClickAsync();
        string there = new Uri(page.Url).Fragment;
        await first.GetByLabel("Next note").ClickAsync();
        string next = new Uri(page.Url).Fragment;

        Assert.Equal(["#" + ids[0], "#" + ids[1]], [there, next]);
        Assert.Equal(0, await page.Locator(".copy:visible").CountAsync());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Print_ShowsArticleAndNotesAndNoControls()
    {
        IPage page = await chromium.OpenAsync(1280);
        await page.GotoAsync("/check?example");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.True(await page.Locator(".note").First.IsVisibleAsync());
        Assert.True(await page.Locator(".words").First.IsVisibleAsync());
        Assert.Equal(0, await page.Locator("button:visible, input:visible, .filter:visible, header.site:visible").CountAsync());
        if (Environment.GetEnvironmentVariable("EVIDENCE_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "check-print.png"), FullPage = true });
        await page.Context.CloseAsync();
    }
}
