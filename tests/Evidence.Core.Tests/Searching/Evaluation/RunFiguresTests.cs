using Evidence.Core.Searching.Evaluation;
using Evidence.Tests;

namespace Evidence.Core.Tests.Searching;

/// <summary>Figures worked out by hand from trec_eval's definitions.</summary>
public sealed class RunFiguresTests
{
    private static readonly JudgedQueries Judged = new(
        new Dictionary<string, string> { ["1"] = "a", ["2"] = "b" },
        new Dictionary<string, IReadOnlyDictionary<string, int>> { ["1"] = new Dictionary<string, int> { ["x"] = 2, ["y"] = 1, ["z"] = 0 }, ["2"] = new Dictionary<string, int> { ["w"] = 1 } });

    [Fact]
    public void Of_GradesAndAMissingQuery_GivesTheFiguresByHand()
    {
        RunFigures figures = RunFigures.Of(Judged, Answered(("1", ["z", "y", "x"])));

        double ideal = 2 + (1 / Math.Log2(3));
        Assert.Equal(((1 / Math.Log2(3)) + (2 / Math.Log2(4))) / ideal / 2, figures.NdcgAt10, 12);
        Assert.Equal(0.5, figures.RecallAt100, 12);
        Assert.Equal(0.25, figures.MrrAt10, 12);
    }

    [Fact]
    public void Comparison_OfARunWithItself_IsNoDifference()
    {
        RunFigures figures = RunFigures.Of(Judged, Answered(("1", ["x"]), ("2", ["w"])));

        Assert.Equal(new PairedComparison(0, 0, 0, 1), PairedComparison.Of(figures, figures, q => q.NdcgAt10));
    }

    [Fact]
    public void Comparison_BetterOnEachOfTwelveQueries_IsRareByChance()
    {
        Dictionary<string, IReadOnlyDictionary<string, int>> judgements = Enumerable.Range(0, 12).ToDictionary(i => $"{i}", _ => (IReadOnlyDictionary<string, int>)new Dictionary<string, int> { ["x"] = 1 });
        var judged = new JudgedQueries(judgements.Keys.ToDictionary(k => k, k => k), judgements);
        RunFigures good = RunFigures.Of(judged, Answered([.. judgements.Keys.Select(k => (k, new[] { "x" }))])), poor = RunFigures.Of(judged, Answered([.. judgements.Keys.Select(k => (k, new[] { "y", "x" }))]));

        PairedComparison comparison = PairedComparison.Of(good, poor, q => q.NdcgAt10);

        // All signs alike: 2 of 4,096 shuffles are as far.
        Assert.Equal(12, comparison.Better);
        Assert.InRange(comparison.P, 0.0001, 0.001);
    }

    [Fact]
    public void Run_WrittenAndRead_IsTheSame()
    {
        using var folder = new TempFolder();
        string file = Path.Combine(folder.Path, "run");
        Answered(("2", ["w", "x"]), ("1", ["y"])).Write(file, "test");

        Run read = Run.Read(file);

        Assert.Equal(["w", "x"], read.Ranked["2"].Select(r => r.Id));
        Assert.Throws<InvalidDataException>(() =>
        {
            File.WriteAllText(file, "1 Q0 x\n");
            Run.Read(file);
        });
    }

    private static Run Answered(params (string Query, string[] Ids)[] answers) =>
        new(answers.ToDictionary(a => a.Query, a => (IReadOnlyList<(string, double)>)[.. a.Ids.Select((id, i) => (id, 10.0 - i))]));
}
