using System.Text.RegularExpressions;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Searching;
using Evidence.Tests;

namespace Evidence.Relevance.Tests;

/// <summary>The real base with the synonyms of its concepts taken out, to see what they are worth.</summary>
internal sealed partial class BaseWithoutSynonyms : IDisposable
{
    private readonly TempFolder _data = TempFolder.CopyOf(Repository.Data);
    private readonly TempFolder _index = new();
    private readonly LiveIndex _live;

    public BaseWithoutSynonyms()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(_data.Path, "concepts"))) File.WriteAllText(file, Synonyms().Replace(File.ReadAllText(file), ""));
        var root = new IndexRoot(_index.Path);
        BaseIndexBuilder.Build(DataFolder.Load(_data.Path), root, TimeProvider.System);
        _live = LiveIndex.Open(root);
        Lease = _live.Acquire();
        Assert.All(Lease.KnowledgeBase.Concepts, c => Assert.Empty(c.Synonyms));
    }

    public GenerationLease Lease { get; }

    public void Dispose()
    {
        Lease.Dispose();
        _live.Dispose();
        _index.Dispose();
        _data.Dispose();
    }

    [GeneratedRegex(@"(?m)^  synonyms:\n(?:    .*\n)+")]
    private static partial Regex Synonyms();
}
