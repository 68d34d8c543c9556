using Evidence.Core.Indexing;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

/// <summary>New generations under 32 clients; scripts/swaps.sh does the same for a minute and watches the memory.</summary>
public sealed class SwapTests
{
    [Fact]
    public async Task Swap_EverySecondUnder32Clients_NoFaultNoMixedAnswerNoFileLeftOpen()
    {
        var site = new ForeignSite();
        await site.InitializeAsync();

        SwapResult result = await Swaps.RunAsync(new Uri(site.Url), new IndexRoot(site.IndexPath), clients: 32, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1));

        Assert.Empty(result.Faults.Take(5));
        Assert.True(result.Seen >= 2, $"{result.Answers} answers from {result.Seen} of {result.Built} generations");
        string[] open = [.. Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(f => File.ResolveLinkTarget(f, returnFinalTarget: false)?.FullName ?? "").Where(f => f.StartsWith(Path.Combine(site.IndexPath, "base", "generations"), StringComparison.Ordinal))];
        Assert.Empty(open);
        await site.DisposeAsync();
    }

    private sealed class ForeignSite : RunningSite
    {
        protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.ForeignBase}", "--Evidence:BuildAtStart=true"];
    }
}
