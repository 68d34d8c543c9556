using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Evidence.Web.Tests.Integration;

/// <summary>How a test reads a page.</summary>
internal static class Reading
{
    /// <summary>The page at an address, whatever its status.</summary>
    public static async Task<IHtmlDocument> PageAsync(this RunningSite site, string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
