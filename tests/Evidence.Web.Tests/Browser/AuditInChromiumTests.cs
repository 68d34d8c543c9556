using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

public sealed class AuditInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string List = "@article{boer, title = {Something else entirely about other things}, year = 2001, doi = {10.1038/s41467-019-12873-4}}\n@article{future, title = {Moss in brass lamps}, year = 2999, doi = {10.5555/x}}\n";

    [SkippableTheory]
    [InlineData("/audit", 1280)]
    [InlineData("/audit", 390)]
    [InlineData("/rules", 390)]
    public async Task Page_InBothWidthsAndSchemes_FitsAndHasNoAxeViolation(string address, int width)
    {
        IPage page = await chromium.OpenAsync(width);
        await page.GotoAsync(address);

        await page.AssertGoodAsync($"{address}-{width}");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Editor_FromAListToAStudy_GetsThereWithoutScripts()
    {
        IPage page = await chromium.OpenAsync(1280, scripts: false);
        await page.GotoAsync("/audit");
        await page.GetByLabel("A file:").SetInputFilesAsync(new FilePayload { Name = "refs.bib", MimeType = "application/x-bibtex", Buffer = System.Text.Encoding.UTF8.GetBytes(List) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Audit" }).ClickThroughAsync();
        Assert.Contains("The list refs.bib", await page.Locator("h2#result").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator(".finding", new() { HasText = "META-FUTURE" }).CountAsync() > 0);

        await page.Locator("label", new() { HasText = "META-MISMATCH" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show these" }).ClickThroughAsync();
        Assert.Equal(0, await page.Locator(".finding", new() { HasText = "META-FUTURE" }).CountAsync());

        await page.Locator(".finding .links a").First.ClickAsync();
        await page.ArriveAsync("**/studies/boer-2019-natcommun");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Editor_WithAnArticleAndItsBibliography_GetsToTheStudyWithoutScripts()
    {
        IPage page = await chromium.OpenAsync(390, scripts: false);
        await page.GotoAsync("/audit");
        await page.GetByLabel("A file:").SetInputFilesAsync(FileOf("article.md", "# Mice\n\nIn patients, germ-free life calms inflammatory pain [@amaral].\n\nStudies show that oats heal.\n"));
        await page.GetByLabel("For an article that cites by keys").SetInputFilesAsync(FileOf("refs.bib", "@article{amaral, author = {Amaral, F}, year = 2008, doi = {10.1073/pnas.0711891105}}\n"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Audit" }).ClickThroughAsync();
        Assert.Contains("The article article.md", await page.Locator("h2#result").InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator("label", new() { HasText = "POPULATION-JUMP" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show these" }).ClickThroughAsync();
        Assert.Equal(1, await page.Locator(".finding").CountAsync());

        await page.Locator(".finding .links a").First.ClickAsync();
        await page.ArriveAsync("**/studies/amaral-2008-pnas");
        await page.Context.CloseAsync();
    }

    private static FilePayload FileOf(string name, string text) => new() { Name = name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
