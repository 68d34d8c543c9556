using System.Diagnostics;
using Evidence.Tests;

namespace Evidence.Indexer.Tests;

/// <summary>What happens to the index when builds meet, die or are fed a broken base.</summary>
public sealed class BuildTests
{
    [Fact]
    public void Build_BrokenBase_ExitsOneAndLeavesTheIndex()
    {
        using TempFolder copy = TempFolder.CopyOf(Repository.ForeignBase);
        using var index = new TempFolder();
        Assert.Equal(0, EvidenceCommand.Run("build", "--data", copy.Path, "--index", index.Path).Code);
        copy.Write("claims/broken.yaml", "id: [");

        (int code, _, string error) = EvidenceCommand.Run("build", "--data", copy.Path, "--index", index.Path);

        Assert.Equal(1, code);
        Assert.Contains("EV1001", error, StringComparison.Ordinal);
        Assert.Equal(0, EvidenceCommand.Run("search", "moss", "--index", index.Path).Code);
    }

    [Fact]
    public void Build_WhileAnotherHoldsTheLock_ExitsThree()
    {
        using var index = new TempFolder();
        Assert.Equal(0, EvidenceCommand.Run("build", "--data", Repository.ForeignBase, "--index", index.Path).Code);
        string lockFile = Directory.EnumerateFiles(index.Path, "index.lock", SearchOption.AllDirectories).Single();
        using (new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            (int code, _, string error) = EvidenceCommand.Run("build", "--data", Repository.ForeignBase, "--index", index.Path);
            Assert.Equal(3, code);
            Assert.Contains("lock", error, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(0, EvidenceCommand.Run("build", "--data", Repository.ForeignBase, "--index", index.Path).Code);
    }

    [Fact]
    public void Build_KilledAtAnyMoment_AlwaysLeavesAnIndexThatOpens()
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable("EVIDENCE_KILLS") ?? "20", System.Globalization.CultureInfo.InvariantCulture); // scripts/break-index.sh asks for more
        using var index = new TempFolder();
        Assert.Equal(0, EvidenceCommand.Run("build", "--data", Repository.ForeignBase, "--index", index.Path).Code);
        var random = new Random(20261124);
        for (int i = 0; i < kills; i++)
        {
            using (Process build = EvidenceCommand.Start("build", "--data", Repository.ForeignBase, "--index", index.Path))
            {
                Thread.Sleep(random.Next(100, 900));
                build.Kill(entireProcessTree: true);
                build.WaitForExit();
            }

            if (i % 4 == 3) Assert.Equal(0, EvidenceCommand.Run("search", "moss", "--index", index.Path).Code);
        }

        Assert.Equal(0, EvidenceCommand.Run("build", "--data", Repository.ForeignBase, "--index", index.Path).Code);
        Assert.Equal(0, EvidenceCommand.Run("search", "moss", "--index", index.Path).Code);
        Assert.True(Directory.EnumerateDirectories(Path.Combine(index.Path, "base", "generations")).Count() <= 2, "half-built generations were left behind");
    }

    [Fact]
    public void Build_ForeignBase_GoesAllTheWay()
    {
        using var index = new TempFolder();
        Assert.Equal(0, EvidenceCommand.Run("build", "--data", Repository.ForeignBase, "--index", index.Path).Code);

        Assert.Contains("moss-raises-glow", EvidenceCommand.Run("search", "luna-moss", "lantern brightness", "--index", index.Path).Out, StringComparison.Ordinal);
        Assert.Contains("Verdict: supported", EvidenceCommand.Run("show", "moss-raises-glow", "--index", index.Path).Out, StringComparison.Ordinal);
        Assert.Contains("taken out", EvidenceCommand.Run("show", "dust-raises-wear", "--index", index.Path).Out, StringComparison.Ordinal);
    }
}
