namespace Evidence.Web.Tests.Integration;

/// <summary>The site with a small library that has vectors, where the model is installed.</summary>
public sealed class SiteWithVectors : RunningSite
{
    protected override void Prepare() => LibraryWithVectors.Import(IndexPath);
}
