using Evidence.Core.Indexing;
using Evidence.Core.Searching;
using Evidence.Core.Searching.Evaluation;
using Evidence.Tests;
using Xunit.Abstractions;

namespace Evidence.Relevance.Tests;

/// <summary>The library's ranking on public sets: the sets its numbers were chosen on, so these are floors against regression.</summary>
public sealed class LibraryRelevanceTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData("scifact", "train", 0.705)]
    [InlineData("nfcorpus", "dev", 0.300)]
    public void Rank_OnAPublicSet_ReachesItsFloorAndEqualsScoringEverything(string set, string split, double floor)
    {
        string folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "bench", set));
        Requirement.That(File.Exists(JudgedQueries.CorpusOf(folder)), $"{set} is not beside the project (../shared/bench/{set}).");
        using var temp = new TempFolder();
        var root = new IndexRoot(temp.Path);
        LibraryImport.Import([JudgedQueries.CorpusOf(folder)], root, TimeProvider.System);
        JudgedQueries judged = JudgedQueries.Read(JudgedQueries.QueriesOf(folder), JudgedQueries.JudgementsOf(folder, split));
        using LiveLibrary live = LiveLibrary.Open(root);
        using LibraryLease lease = live.Acquire();

        RunFigures figures = RunFigures.Of(judged, new Run(judged.Queries.ToDictionary(q => q.Key, q => lease.Rank(q.Value, 100))));

        output.WriteLine($"{set} {split}: nDCG@10 {figures.NdcgAt10:0.0000}, recall@100 {figures.RecallAt100:0.0000}, MRR@10 {figures.MrrAt10:0.0000}");
        Assert.True(figures.NdcgAt10 >= floor, $"nDCG@10 is {figures.NdcgAt10:0.0000}");

        // Asked for every reference, nothing can be pruned: the first ten must be the same.
        foreach (string query in judged.Queries.Values)
            Assert.Equal(lease.Rank(query, lease.Manifest.References).Take(10), lease.Rank(query, 10));
    }
}
