using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

/// <summary>How a test goes from page to page.</summary>
internal static class Walking
{
    /// <summary>Clicks what leads to another page, or to this one anew, and waits until that page is whole.</summary>
    /// <remarks>A click alone returns once the answer has begun: what is counted then may be half a page.</remarks>
    public static async Task ClickThroughAsync(this ILocator locator)
    {
        await locator.ClickAsync();
        await locator.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Waits until a page of this address stands there whole.</summary>
    /// <remarks>Waiting for its load event alone misses one that comes before its address does.</remarks>
    public static async Task ArriveAsync(this IPage page, string address)
    {
        await page.WaitForURLAsync(address, new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <inheritdoc cref="ArriveAsync(IPage, string)"/>
    public static async Task ArriveAsync(this IPage page, Func<string, bool> address)
    {
        await page.WaitForURLAsync(address, new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
        await page.WaitForLoadStateAsync(LoadState.Load);
    }
}
