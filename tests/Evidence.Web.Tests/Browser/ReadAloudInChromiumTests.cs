using System.Text.RegularExpressions;
using Evidence.Tests;
using Microsoft.Playwright;

namespace Evidence.Web.Tests.Browser;

/// <summary>
/// What a screen reader has of a claim's page: the tree of roles and names that Chromium builds. Two pages were read through and are
/// kept word for word beside this file; EVIDENCE_APPROVE=1 writes them anew, to be read again.
/// </summary>
public sealed partial class ReadAloudInChromiumTests(ChromiumWithForeignBase chromium) : IClassFixture<ChromiumWithForeignBase>
{
    [SkippableTheory]
    [InlineData("moss-raises-glow")]
    [InlineData("moss-calms-moths")]
    public async Task ClaimPage_ReadAloud_SaysWhatWasReadAndApproved(string claim)
    {
        string file = Repository.File($"tests/Evidence.Web.Tests/Browser/ReadAloud/{claim}.txt");
        IPage page = await chromium.OpenAsync(1280);
        await page.GotoAsync($"/claims/{claim}");

        string read = Changing().Replace(await page.Locator("main").AriaSnapshotAsync(), "…").ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("EVIDENCE_APPROVE") == "1") await File.WriteAllTextAsync(file, read);

        Assert.Equal((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"), read);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task EveryClaimPage_ReadAloud_HasNoEmptyNameAndOneHeadingAbove()
    {
        IPage page = await chromium.OpenAsync(1280);
        foreach (string claim in Directory.EnumerateFiles(Path.Combine(Repository.ForeignBase, "claims")).Select(f => Path.GetFileNameWithoutExtension(f)!))
        {
            await page.GotoAsync($"/claims/{claim}");
            string read = await page.Locator("main").AriaSnapshotAsync();
            int[] levels = [.. Levels().Matches(read).Select(m => m.Groups[1].Value[0] - '0')];

            Assert.Equal(1, levels.Count(l => l == 1));
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{claim}: a heading of level {pair.Second} under one of level {pair.First}"));
            Assert.DoesNotMatch(@"(?m)^\s*- (?:link|button|img|heading|region)(?: \[[^\]]*\])?:?$", read);
        }

        await page.Context.CloseAsync();
    }

    // Names of generations, days and ports are of the run.
    [GeneratedRegex(@"\d{8}T\d{9}Z-[0-9a-f]{8}|\d{4}-\d{2}-\d{2}|20\d\d [A-Z][a-z]{2} \d{1,2}|(?<=year = \{)20\d\d|127\.0\.0\.1:\d+|\d{1,2} [A-Z][a-z]+ 20\d\d, \d\d:\d\d UTC")]
    private static partial Regex Changing();

    [GeneratedRegex(@"\[level=(\d)\]")]
    private static partial Regex Levels();
}
