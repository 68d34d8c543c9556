using Evidence.Tests;
using Evidence.Web.Tests.Integration;
using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

/// <summary>A headless Chromium beside a running site. The browser is the system's; EVIDENCE_CHROMIUM names another.</summary>
public class Chromium : RunningSite, IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string Executable => Environment.GetEnvironmentVariable("EVIDENCE_CHROMIUM") ?? "/usr/bin/chromium";

    public async Task<IPage> OpenAsync(int width, bool scripts = true)
    {
        Requirement.That(File.Exists(Executable), $"Chromium is not at {Executable}; install it or set EVIDENCE_CHROMIUM.");
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Url,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
        });
        return await context.NewPageAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await DisposeAsync();
    }
}
