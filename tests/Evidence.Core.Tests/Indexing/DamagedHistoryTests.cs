using Evidence.Core.Appraisal;
using Evidence.Core.Indexing;
using Evidence.Core.Searching;

namespace Evidence.Core.Tests.Indexing;

/// <summary>What becomes of the history where the generation before is damaged, gone, or of another version.</summary>
public sealed class DamagedHistoryTests : BuiltHistory
{
    [Theory]
    [InlineData("base.json")]
    [InlineData("history.json")]
    [InlineData("manifest.json")]
    [InlineData(null)]
    public void Build_OnADamagedOrMissingGeneration_BeginsAnewAndSaysSo(string? damaged)
    {
        Build(Foreign);
        NextDay();
        string bad = Build(Without(Moved, Retractable)).Changes[0].After;
        if (damaged is null) Directory.Delete(Root.FolderOf(bad), recursive: true);
        else File.WriteAllText(Path.Combine(Root.FolderOf(bad), damaged), "{\"claims\":");
        NextDay();

        VerdictHistory history = Build(Foreign);

        Assert.Empty(history.Changes);
        Assert.Equal((Root.ReadCurrent(), Time.Now), (history.Origin, history.Since));
        Assert.Equal("The generation before is gone or is not as it was written.", history.Lost);
    }

    [Fact]
    public void Build_OnAGenerationOfAnotherLayout_BeginsAnewAndSaysSo()
    {
        Build(Foreign);
        string manifest = Path.Combine(Root.FolderOf(Root.ReadCurrent()!), Manifest.FileName);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace($"\"schemaVersion\": {Manifest.CurrentSchema}", "\"schemaVersion\": 1", StringComparison.Ordinal));
        NextDay();

        Assert.Contains("layout 1", Build(Without(Moved, Retractable)).Lost, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OnAGenerationOfAVersionWithoutHistory_ComparesWithIt()
    {
        Build(Foreign);
        string old = Root.ReadCurrent()!, folder = Root.FolderOf(old);
        Manifest manifest = Manifest.Read(folder);
        File.Delete(HistoryFile());
        (manifest with { Files = manifest.Files.Where(f => f.Key != StoredHistory.FileName).ToDictionary() }).Write(folder);
        using (LiveIndex live = LiveIndex.Open(Root))
        using (GenerationLease lease = live.Acquire()) Assert.Equal((old, 0), (lease.History.Origin, lease.History.Changes.Count));
        NextDay();

        VerdictHistory history = Build(Without(Moved, Retractable));

        Assert.Equal(old, history.Origin);
        Assert.Equal(Moved, Assert.Single(history.Changes).Claim);
        Assert.Contains("kept no history", history.Lost, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AfterFallingBack_ServesTheHistoryOfTheGenerationThatServes()
    {
        Build(Foreign);
        NextDay();
        Build(Without(Moved, Retractable));
        File.Delete(Path.Combine(Root.FolderOf(Root.ReadCurrent()!), "base.json"));

        using LiveIndex live = LiveIndex.Open(Root);
        using GenerationLease lease = live.Acquire();

        Assert.Empty(lease.History.Changes);
    }
}
