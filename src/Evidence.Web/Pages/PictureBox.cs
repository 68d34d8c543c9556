using Evidence.Core.Mechanisms;
using Microsoft.AspNetCore.Html;

namespace Evidence.Web.Pages;

/// <summary>A picture in a box of its own that scrolls where the window is too narrow.</summary>
/// <param name="Drawing">What is drawn.</param>
/// <param name="Id">Prefix of element ids.</param>
public sealed record PictureBox(Drawing Drawing, string Id = "picture")
{
    /// <summary>The svg element; every text in it is encoded by its writer.</summary>
    public IHtmlContent Svg => new HtmlString(PictureSvg.Write(Drawing, Id));
}
