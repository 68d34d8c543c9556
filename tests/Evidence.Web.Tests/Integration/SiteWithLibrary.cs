namespace Evidence.Web.Tests.Integration;

/// <summary>The site with a small library.</summary>
public sealed class SiteWithLibrary : RunningSite
{
    protected override void Prepare() => SmallLibrary.Import(IndexPath);
}
