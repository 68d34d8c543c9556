using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

/// <summary>What every page must hold in a real browser: no wider than the window, and nothing that axe calls a violation, in light and in dark.</summary>
internal static class Looks
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // axe itself rather than the wrapper's RunAxe, which opens a second page for each run and brings back what passed as well:
    // that took three seconds a page. Only colours can differ between the schemes.
    private const string Run = """
        async onlyColours => {
          const found = await axe.run(document, { resultTypes: ['violations'], elementRef: false, ...(onlyColours ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}) });
          return JSON.stringify(found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 5).map(n => n.html).join(' | ')}`));
        }
        """;

    /// <summary>Checks the page as it stands. EVIDENCE_SCREENSHOTS names a folder that is to keep pictures of it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">Name of its pictures; the scheme is added.</param>
    public static async Task AssertGoodAsync(this IPage page, string name)
    {
        int overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{overflow} px wider than the window");
        await page.EvaluateAsync(Axe);
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            string[] violations = JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run, scheme == ColorScheme.Dark))!;
            if (Environment.GetEnvironmentVariable("EVIDENCE_SCREENSHOTS") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{string.Join('_', name.Split(['/', '?', '=', '&', '+', ' '], StringSplitOptions.RemoveEmptyEntries))}-{scheme}.png"), FullPage = true });
            Assert.True(violations.Length == 0, $"{scheme}: {string.Join("\n", violations)}");
        }
    }
}
