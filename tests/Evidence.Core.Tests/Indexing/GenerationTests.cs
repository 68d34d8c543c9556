using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Searching;
using Evidence.Tests;

namespace Evidence.Core.Tests.Indexing;

/// <summary>What is broken on purpose, and what must go on all the same.</summary>
public sealed class GenerationTests : IDisposable
{
    private static readonly LoadedBase Foreign = DataFolder.Load(Repository.ForeignBase);
    private readonly TempFolder _folder = new();

    private IndexRoot Root => new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_Twice_KeepsTwoAndServesTheNewer()
    {
        Manifest first = Build(), second = Build(), third = Build();

        using LiveIndex live = LiveIndex.Open(Root);
        using GenerationLease lease = live.Acquire();
        Assert.Equal(third.Generation, lease.Manifest.Generation);
        Assert.Equal([second.Generation, third.Generation], Root.ListGenerations());
        Assert.NotEqual(first.Generation, second.Generation);
    }

    [Theory]
    [InlineData("*.doc")]
    [InlineData("*.tim")]
    [InlineData("segments_1")]
    [InlineData("base.json")]
    [InlineData("manifest.json")]
    public void Open_TruncatedFile_IsRefusedAndThePreviousGenerationServes(string file)
    {
        Manifest good = Build(), bad = Build();
        string path = Directory.EnumerateFiles(Root.FolderOf(bad.Generation), file).Single();
        using (FileStream stream = File.OpenWrite(path)) stream.SetLength(stream.Length / 2);

        using LiveIndex live = LiveIndex.Open(Root);

        using GenerationLease lease = live.Acquire();
        Assert.Equal(good.Generation, lease.Manifest.Generation);
        Assert.Contains(bad.Generation, live.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base.json", "not as they were written")]
    [InlineData("manifest.json", "layout")]
    public void Read_KeptGenerationOfAnotherLayoutOrDamaged_IsAFaultOfTheDisk(string file, string why)
    {
        Manifest kept = Build();
        string path = Path.Combine(Root.FolderOf(kept.Generation), file);
        File.WriteAllText(path, File.ReadAllText(path).Replace($"\"schemaVersion\":{Manifest.CurrentSchema}", "\"schemaVersion\":1", StringComparison.Ordinal).Replace($"\"schemaVersion\": {Manifest.CurrentSchema}", "\"schemaVersion\": 1", StringComparison.Ordinal) + " ");

        IOException fault = Assert.Throws<IOException>(() => StoredGenerations.Read(Root, kept.Generation));

        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OneFlippedByte_IsRefused()
    {
        Manifest only = Build();
        string path = Directory.EnumerateFiles(Root.FolderOf(only.Generation), "*.doc").Single();
        byte[] bytes = File.ReadAllBytes(path);
        bytes[^3] ^= 1;
        File.WriteAllBytes(path, bytes);

        using LiveIndex live = LiveIndex.Open(Root);

        Assert.False(live.IsReady);
        Assert.Contains("damaged", live.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AnyFileCutEmptiedAlteredOrGone_IsRefusedAndThePreviousGenerationServes()
    {
        Manifest good = Build();
        string bad = Root.FolderOf(Build().Generation);
        var random = new Random(20261129);
        foreach (string file in Directory.GetFiles(bad))
        {
            byte[] whole = File.ReadAllBytes(file);
            foreach (string damage in new[] { "cut", "emptied", "altered", "gone" })
            {
                byte[] broken = damage == "cut" ? whole[..(whole.Length / 2)] : damage == "emptied" ? [] : [.. whole];
                if (damage == "altered") broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
                if (damage == "gone") File.Delete(file);
                else File.WriteAllBytes(file, broken);

                using (LiveIndex live = LiveIndex.Open(Root))
                using (GenerationLease lease = live.Acquire())
                    if (Path.GetFileName(file) != Manifest.FileName || damage != "altered") Assert.True(lease.Manifest.Generation == good.Generation, $"{Path.GetFileName(file)} {damage} was served");

                File.WriteAllBytes(file, whole);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../etc")]
    [InlineData("no-such-generation")]
    public void Open_CurrentNamesNoGeneration_TheNewestWholeOneServes(string name)
    {
        Build();
        Manifest newest = Build();
        File.WriteAllText(Path.Combine(_folder.Path, "base", "CURRENT"), name);

        using LiveIndex live = LiveIndex.Open(Root);

        using GenerationLease lease = live.Acquire();
        Assert.Equal(newest.Generation, lease.Manifest.Generation);
    }

    [Fact]
    public void Refresh_WhileCurrentCannotBeRead_GoesOnWithTheOld()
    {
        Manifest first = Build();
        using LiveIndex live = LiveIndex.Open(Root);
        string current = Path.Combine(_folder.Path, "base", "CURRENT");
        File.Delete(current);
        Directory.CreateDirectory(current); // reading it fails, as it does on a disk that fails

        Assert.False(live.Refresh());

        using GenerationLease lease = live.Acquire();
        Assert.Equal(first.Generation, lease.Manifest.Generation);
        Assert.Contains("cannot be read", live.Reason, StringComparison.Ordinal);

        Directory.Delete(current);
        File.WriteAllText(current, first.Generation);
        Assert.False(live.Refresh());
        Assert.Equal("", live.Reason);
    }

    [Theory]
    [InlineData("\"schemaVersion\": 2", "\"schemaVersion\": 99", "layout")]
    [InlineData("snowball-english", "another", "analyzer")]
    public void Open_OfAnotherVersion_IsRefusedWithItsReason(string was, string becomes, string reason)
    {
        string manifest = Path.Combine(Root.FolderOf(Build().Generation), "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(was, becomes, StringComparison.Ordinal));

        using LiveIndex live = LiveIndex.Open(Root);

        Assert.False(live.IsReady);
        Assert.Contains(reason, live.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Refresh_WhileALeaseIsOut_ServesBothUntilItEnds()
    {
        Manifest first = Build();
        using LiveIndex live = LiveIndex.Open(Root);
        using GenerationLease old = live.Acquire();
        Manifest second = Build();
        Build();

        Assert.True(live.Refresh());
        Assert.False(live.Refresh());

        using GenerationLease now = live.Acquire();
        Assert.NotEqual(second.Generation, now.Manifest.Generation);
        Assert.Equal(first.Generation, old.Manifest.Generation);
        Assert.Equal(old.Search(new SearchRequest { Text = "moss" }).Total, now.Search(new SearchRequest { Text = "moss" }).Total);
    }

    [Fact]
    public void Refresh_ToADamagedGeneration_GoesOnWithTheOld()
    {
        Manifest first = Build();
        using LiveIndex live = LiveIndex.Open(Root);
        File.Delete(Path.Combine(Root.FolderOf(Build().Generation), "base.json"));

        Assert.False(live.Refresh());

        using GenerationLease lease = live.Acquire();
        Assert.Equal(first.Generation, lease.Manifest.Generation);
    }

    [Fact]
    public void Build_Cancelled_LeavesTheLiveOneAndIsTidiedNextTime()
    {
        Manifest first = Build();
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => BaseIndexBuilder.Build(Foreign, Root, TimeProvider.System, new StopAtWriting(stop), stop.Token));

        Assert.Equal(first.Generation, Root.ReadCurrent());
        Assert.Equal(2, Root.ListGenerations().Count);
        Build();
        Assert.Equal(2, Root.ListGenerations().Count);
        Assert.Contains(first.Generation, Root.ListGenerations());
    }

    [Fact]
    public void Build_WhileLocked_ThrowsAndChangesNothing()
    {
        Manifest first = Build();
        using IndexLock held = IndexLock.Take(Root);

        Assert.Throws<IndexLockedException>(Build);

        Assert.Equal(first.Generation, Root.ReadCurrent());
    }

    private Manifest Build() => BaseIndexBuilder.Build(Foreign, Root, TimeProvider.System);

    private sealed class StopAtWriting(CancellationTokenSource stop) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            if (value is { Step: "Writing", Done: > 3 }) stop.Cancel();
        }
    }
}
