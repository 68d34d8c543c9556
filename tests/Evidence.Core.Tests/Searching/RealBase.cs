using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Searching;
using Evidence.Tests;

namespace Evidence.Core.Tests.Searching;

/// <summary>The real base, built and leased once for all tests that only read it.</summary>
public sealed class RealBase : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly LiveIndex _live;

    public RealBase()
    {
        var root = new IndexRoot(_folder.Path);
        BaseIndexBuilder.Build(DataFolder.Load(Repository.Data), root, TimeProvider.System);
        _live = LiveIndex.Open(root);
        Lease = _live.Acquire();
    }

    public GenerationLease Lease { get; }

    public void Dispose()
    {
        Lease.Dispose();
        _live.Dispose();
        _folder.Dispose();
    }
}
