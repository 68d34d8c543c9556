namespace Evidence.Web.Tests.Integration;

/// <summary>The site with a library of which one file was cut short.</summary>
public sealed class SiteWithBrokenLibrary : RunningSite
{
    protected override void Prepare()
    {
        SmallLibrary.Import(IndexPath);
        FileInfo file = new DirectoryInfo(Path.Combine(IndexPath, "library", "generations")).EnumerateFiles("_*", SearchOption.AllDirectories).MaxBy(f => f.Length)!;
        using FileStream stream = file.OpenWrite();
        stream.SetLength(stream.Length / 2);
    }
}
