using Evidence.Web.Tests.Integration;

namespace Evidence.Web.Tests.Browser;

/// <summary>A browser beside a site with a small library.</summary>
public sealed class ChromiumWithLibrary : Chromium
{
    protected override void Prepare() => SmallLibrary.Import(IndexPath);
}
