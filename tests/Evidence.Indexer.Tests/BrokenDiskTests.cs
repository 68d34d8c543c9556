using System.Diagnostics;
using Evidence.Tests;

namespace Evidence.Indexer.Tests;

/// <summary>Disks that are full, cannot be written or give back something else, and builders that meet: the right message and exit code, and the live generation as it was.</summary>
public sealed class BrokenDiskTests
{
    private static readonly string Evidence = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "evidence.dll")}'";

    [SkippableFact]
    public void Build_OnAFullDisk_ExitsThreeAndLeavesTheLiveOne()
    {
        string output = RunOnTmpfs($"""
            {Build}; echo "first $?"
            head -c 10m /dev/zero > $disk/filler 2>/dev/null
            {Build}; echo "full $?"
            {Evidence} search moss --index $disk >/dev/null; echo "search $?"
            {Evidence} verify --index $disk; echo "verify $?"
            rm $disk/filler
            {Build}; echo "again $?"
            ls $disk/base/generations | wc -l
            """);

        foreach (string wanted in new[] { "first 0", "full 3", "search 0", "verify 0", "again 0", "No space left on device", "The index is as it was. Make room, then build again." }) Assert.Contains(wanted, output, StringComparison.Ordinal);
        Assert.EndsWith("2\n", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void LibraryDelete_OnAFullDisk_SaysToDeleteAgain()
    {
        using var refs = new TempFolder();
        refs.Write("refs.ris", string.Concat(Enumerable.Range(0, 40).Select(i => $"TY  - JOUR\nTI  - Moss {i}\nDO  - 10.5555/{i}\nER  - \n")));
        string output = RunOnTmpfs($"""
            {Evidence} library import '{Path.Combine(refs.Path, "refs.ris")}' --index $disk >/dev/null; echo "import $?"
            head -c 10m /dev/zero > $disk/filler 2>/dev/null
            {Evidence} library delete 10.5555/7 --index $disk; echo "full $?"
            rm $disk/filler
            {Evidence} library delete 10.5555/7 --index $disk; echo "again $?"
            """);

        foreach (string wanted in new[] { "import 0", "full 3", "again 0", "No space left on device", "The live library is as it was. Make room, then delete again." }) Assert.Contains(wanted, output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Build_OnAReadOnlyDisk_ExitsThreeAndSaysSo()
    {
        string output = RunOnTmpfs($"""
            {Build}; echo "first $?"
            mount -o remount,ro $disk
            {Build}; echo "build $?"
            {Evidence} search moss --index $disk >/dev/null; echo "search $?"
            """);

        foreach (string wanted in new[] { "first 0", "build 3", "search 0", "Read-only file system", "Mount the disk so that it can be written, then build again." }) Assert.Contains(wanted, output, StringComparison.Ordinal);
        Assert.DoesNotContain("lock'. Wait", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_BeyondTheLargestFile_ExitsThreeAndLeavesTheLiveOne()
    {
        using var index = new TempFolder();
        (_, string output) = Packaging.Run("/", "bash", "-c", $"""
            disk='{index.Path}'; trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0
            {Build}; echo "first $?"
            (ulimit -f 8; {Build}; echo "limited $?")
            {Evidence} search moss --index $disk >/dev/null; echo "search $?"
            """);

        foreach (string wanted in new[] { "first 0", "limited 3", "search 0", "takes no larger file. The index is as it was. Raise the limit on the size of files" }) Assert.Contains(wanted, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_FourAtOnce_OneAtATimeAndTheIndexIsWhole()
    {
        using var index = new TempFolder();
        Process[] builds = [.. Enumerable.Range(0, 4).Select(_ => EvidenceCommand.Start("build", "--data", Repository.ForeignBase, "--index", index.Path))];
        var codes = new List<int>();
        foreach (Process build in builds)
        {
            string said = build.StandardError.ReadToEnd();
            build.WaitForExit();
            codes.Add(build.ExitCode);
            if (build.ExitCode == 3) Assert.Contains("Another build holds the lock", said, StringComparison.Ordinal);
            build.Dispose();
        }

        Assert.All(codes, code => Assert.Contains(code, new[] { 0, 3 }));
        Assert.Contains(0, codes);
        Assert.Equal(0, EvidenceCommand.Run("verify", "--index", index.Path).Code);
    }

    [Fact]
    public void Commands_OnADamagedGeneration_UseTheOneBeforeAndSayWhenThereIsNone()
    {
        using var index = new TempFolder();
        for (int i = 0; i < 2; i++) Assert.Equal(0, EvidenceCommand.Run("build", "--data", Repository.ForeignBase, "--index", index.Path).Code);
        string[] generations = [.. Directory.EnumerateDirectories(Path.Combine(index.Path, "base", "generations")).Order(StringComparer.Ordinal)];

        FlipABit(generations[1]);
        Assert.Equal(1, EvidenceCommand.Run("verify", "--index", index.Path).Code);
        Assert.Equal(0, EvidenceCommand.Run("search", "moss", "--index", index.Path).Code);

        FlipABit(generations[0]);
        (int code, _, string said) = EvidenceCommand.Run("search", "moss", "--index", index.Path);
        Assert.Equal(3, code);
        Assert.Contains("is damaged", said, StringComparison.Ordinal);
        Assert.Contains("evidence build", said, StringComparison.Ordinal);
    }

    private static string Build => $"{Evidence} build --data '{Repository.ForeignBase}' --index $disk";

    private static void FlipABit(string generation)
    {
        string file = Directory.EnumerateFiles(generation, "*.doc").Single();
        byte[] bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 4;
        File.WriteAllBytes(file, bytes);
    }

    // In a room of its own for mounts, so that nothing stays mounted however the test ends.
    private static string RunOnTmpfs(string script)
    {
        using var folder = new TempFolder();
        (int can, string why) = Packaging.Run("/", "unshare", "-m", "mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", folder.Path);
        Requirement.That(can == 0, $"A small disk could not be mounted: {why}");
        return Packaging.Run("/", "unshare", "-m", "bash", "-c", $"disk='{folder.Path}'; mount -t tmpfs -o size=300k tmpfs $disk; exec 2>&1\n{script}").Output;
    }
}
