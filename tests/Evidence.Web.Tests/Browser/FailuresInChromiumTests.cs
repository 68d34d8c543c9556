using System.IO.Compression;
using Evidence.Tests;
using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

/// <summary>What is kept of a browser test that fails.</summary>
public sealed class FailuresInChromiumTests
{
    [SkippableFact]
    public async Task Failure_OfAStep_LeavesAPictureAndATraceAndASuccessNothing()
    {
        using var kept = new TempFolder();
        var chromium = new Chromium { KeepsFailuresIn = kept.Path };
        await chromium.InitializeAsync();
        try
        {
            IPage good = await chromium.OpenAsync(390, test: "good");
            await good.GotoAsync("/healthz");
            await good.Context.CloseAsync();

            IPage bad = await chromium.OpenAsync(390, test: "bad");
            await bad.GotoAsync("/about");
            await Assert.ThrowsAsync<TimeoutException>(() => bad.GetByText("words that are not there").ClickAsync(new LocatorClickOptions { Timeout = 100 }));
        }
        finally
        {
            await ((IAsyncLifetime)chromium).DisposeAsync();
        }

        string[] files = [.. Directory.EnumerateFiles(kept.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
        Assert.Equal(["bad-390-2.png", "bad-390-2.zip"], files);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], File.ReadAllBytes(Path.Combine(kept.Path, files[0]))[..4]);
        using ZipArchive trace = ZipFile.OpenRead(Path.Combine(kept.Path, files[1]));
        Assert.Contains(trace.Entries, entry => entry.Name.EndsWith(".trace", StringComparison.Ordinal) && entry.Length > 0);
    }
}
