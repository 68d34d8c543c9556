using Evidence.Tests;

namespace Evidence.Indexer.Tests;

/// <summary>An index of the real data/, built once by the real command for all tests that only read it.</summary>
public sealed class BuiltIndex : IDisposable
{
    private readonly TempFolder _folder = new();

    public BuiltIndex()
    {
        (int code, string output, string error) = EvidenceCommand.Run("build", "--data", Repository.Data, "--index", Path);
        Assert.True(code == 0, error);
        BuildOutput = output;
    }

    public string Path => System.IO.Path.Combine(_folder.Path, "index");

    public string BuildOutput { get; }

    public void Dispose() => _folder.Dispose();
}
