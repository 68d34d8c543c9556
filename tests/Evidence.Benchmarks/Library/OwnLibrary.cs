using Evidence.Core.Indexing;
using Evidence.Core.Searching;

namespace Evidence.Benchmarks;

/// <summary>The library as it is: imported, with its ranking, ids of the hits included.</summary>
internal sealed class OwnLibrary(string folder) : ISide
{
    private LiveLibrary? _live;
    private LibraryLease? _lease;

    public int Index(string corpus)
    {
        var root = new IndexRoot(folder);
        LibraryImport.Import([corpus], root, TimeProvider.System);
        _live = LiveLibrary.Open(root);
        _lease = _live.Acquire();
        return _lease.Manifest.References;
    }

    public IEnumerable<(string Name, Func<string, int> Search)> Searches() =>
        [("library", text => _lease!.Rank(text, 10).Count), ("library-with-facets-and-texts", text => _lease!.Search(new LibraryRequest { Text = text, PageSize = 10 }).Hits.Count)];

    public string? Differences(string[] queries) => null;

    public void Dispose()
    {
        _lease?.Dispose();
        _live?.Dispose();
    }
}
