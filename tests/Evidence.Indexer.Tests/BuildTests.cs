using System.Diagnostics;
using System.Globalization;
using Evidence.Tests;
using Xunit.Abstractions;

namespace Evidence.Indexer.Tests;

/// <summary>What happens to the index when builds meet, die or are fed a broken base.</summary>
public sealed class BuildTests(ITestOutputHelper output)
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
        int kills = int.Parse(Environment.GetEnvironmentVariable("EVIDENCE_KILLS") ?? "20", CultureInfo.InvariantCulture); // scripts/break-index.sh asks for more
        using var index = new TempFolder();
        var whole = Stopwatch.StartNew();
        Assert.Equal(0, EvidenceCommand.Run("build", "--data", Repository.ForeignBase, "--index", index.Path).Code);
        double usual = whole.ElapsedMilliseconds;
        var random = new Random(20261124);
        int ended = 0, halfBuilt = 0;
        for (int i = 0; i < kills; i++)
        {
            var one = Stopwatch.StartNew();
            using (Process build = EvidenceCommand.Start("build", "--data", Repository.ForeignBase, "--index", index.Path))
            {
                // Over the whole of a build, however busy the machine is: what it takes is measured as it goes.
                if (build.WaitForExit(TimeSpan.FromMilliseconds(random.Next(100, (int)Math.Max(900, usual * 1.2)))))
                {
                    (ended, usual) = (ended + 1, ((usual * 4) + one.ElapsedMilliseconds) / 5);
                    Assert.Equal(0, build.ExitCode);
                }

                build.Kill(entireProcessTree: true);
                build.WaitForExit();
            }

            if (Directory.EnumerateDirectories(Generations(index)).Any(g => !File.Exists(Path.Combine(g, "manifest.json")))) halfBuilt++;
            if (i % 4 == 3) Assert.Equal(0, EvidenceCommand.Run("search", "moss", "--index", index.Path).Code);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kills} builds: {kills - ended} killed before their end, after {halfBuilt} a half-built generation lay there"));
        Assert.Equal(0, EvidenceCommand.Run("build", "--data", Repository.ForeignBase, "--index", index.Path).Code);
        Assert.Equal(0, EvidenceCommand.Run("search", "moss", "--index", index.Path).Code);
        Assert.True(Directory.EnumerateDirectories(Generations(index)).Count() <= 2, "half-built generations were left behind");
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

    private static string Generations(TempFolder index) => Path.Combine(index.Path, "base", "generations");
}
