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
        Assert.Empty(OpenFilesBelow(Path.Combine(site.IndexPath, "base", "generations")));
        await site.DisposeAsync();
    }

    /// <summary>The files this process holds open below a folder; one that is closed while they are listed is not held.</summary>
    private static List<string> OpenFilesBelow(string folder)
    {
        List<string> open = [];
        foreach (string descriptor in Directory.GetFileSystemEntries("/proc/self/fd"))
        {
            try
            {
                string target = File.ResolveLinkTarget(descriptor, returnFinalTarget: false)?.FullName ?? "";
                if (target.StartsWith(folder, StringComparison.Ordinal))
                {
                    open.Add(target);
                }
            }
            catch (IOException)
            {
                // Closed since it was listed: a test beside this one, or the listing itself.
            }
        }

        return open;
    }

    private sealed class ForeignSite : RunningSite
    {
        protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.ForeignBase}", "--Evidence:BuildAtStart=true"];
    }
}
