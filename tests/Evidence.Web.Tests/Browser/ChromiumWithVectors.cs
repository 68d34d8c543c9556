using Evidence.Web.Tests.Integration;

namespace Evidence.Web.Tests.Browser;

/// <summary>A browser beside a site with a small library that has vectors, where the model is installed.</summary>
public sealed class ChromiumWithVectors : Chromium
{
    protected override void Prepare() => LibraryWithVectors.Import(IndexPath);
}
