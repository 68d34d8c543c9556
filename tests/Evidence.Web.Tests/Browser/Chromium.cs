using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Evidence.Tests;
using Evidence.Web.Tests.Integration;
using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

/// <summary>
/// A headless Chromium beside a running site. The browser is the system's; EVIDENCE_CHROMIUM names another. A test closes its
/// context when all held; one that is still open at the end belongs to a test that failed, and what it saw is kept.
/// </summary>
public class Chromium : RunningSite, IAsyncLifetime
{
    // The other test projects run at the same time.
    private const float Patience = 90_000;

    private readonly ConcurrentDictionary<IBrowserContext, string> _open = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private int _opened;

    public static string Executable => Environment.GetEnvironmentVariable("EVIDENCE_CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>Where a picture and a trace of each failed test go; EVIDENCE_FAILURES names another folder.</summary>
    public string KeepsFailuresIn { get; init; } = Environment.GetEnvironmentVariable("EVIDENCE_FAILURES") ?? Repository.File("artifacts/browser-failures");

    public async Task<IPage> OpenAsync(int width, bool scripts = true, [CallerMemberName] string test = "")
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
        await context.Tracing.StartAsync(new TracingStartOptions { Snapshots = true });
        _open[context] = $"{test}-{width}-{++_opened}";
        context.Close += (_, _) => _open.TryRemove(context, out _);
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach ((IBrowserContext context, string name) in _open.ToArray()) await KeepAsync(context, name);
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await DisposeAsync();
    }

    // The trace is opened with: npx playwright show-trace FILE, or at Playwright's trace viewer.
    private async Task KeepAsync(IBrowserContext context, string name)
    {
        Directory.CreateDirectory(KeepsFailuresIn);
        string file = Path.Combine(KeepsFailuresIn, name);
        if (context.Pages.Count > 0) await context.Pages[^1].ScreenshotAsync(new PageScreenshotOptions { Path = file + ".png", FullPage = true });
        await context.Tracing.StopAsync(new TracingStopOptions { Path = file + ".zip" });
    }
}
