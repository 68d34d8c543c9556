using System.Text.Json;
using Evidence.Tests;

namespace Evidence.Indexer.Tests;

public sealed class CheckTests(BuiltIndex index) : IClassFixture<BuiltIndex>
{
    [Fact]
    public void Check_Json_HasTheDocumentedMembers()
    {
        using var folder = new TempFolder();
        string file = Path.Combine(folder.Path, "draft.md");
        File.WriteAllText(file, "# Draft\n\nButyrate lessens arthritis.\n");

        JsonElement report = EvidenceCommand.Json("check", file, "--index", index.Path);

        Assert.Equal(["document", "sentences", "findings", "summary"], report.EnumerateObject().Select(p => p.Name));
        JsonElement sentence = report.GetProperty("sentences")[1];
        Assert.Equal(["index", "start", "end", "line", "text", "checkable", "strength", "population", "polarity", "verdict", "axes", "claims", "studies", "otherSide", "steps", "findings", "wording"], sentence.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["ruleId", "severity", "message", "suggestion", "claims"], sentence.GetProperty("findings")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal((3, "overstated", "population"), (sentence.GetProperty("line").GetInt32(), sentence.GetProperty("verdict").GetString(), sentence.GetProperty("axes")[0].GetString()));
    }

    [Theory]
    [InlineData("overstated", 1)]
    [InlineData("warning", 1)]
    [InlineData("contradicted", 0)]
    [InlineData("error", 0)]
    public void Check_FailOn_SetsTheExitCode(string failOn, int expected)
    {
        using var folder = new TempFolder();
        string file = Path.Combine(folder.Path, "draft.txt");
        File.WriteAllText(file, "Butyrate lessens arthritis.");

        (int code, string output, _) = EvidenceCommand.Run("check", file, "--index", index.Path, "--fail-on", failOn);

        Assert.Equal(expected, code);
        Assert.Contains("draft.txt(1): overstated in population", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfNoFile_ExitsThreeAndSaysSo()
    {
        (int code, _, string error) = EvidenceCommand.Run("check", "no-such-draft.txt", "--index", index.Path);

        Assert.Equal(3, code);
        Assert.Contains("no-such-draft.txt", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown", "# Check of draft.md")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("sarif", "\"startLine\": 3")]
    [InlineData("claimreview", "\"ClaimReview\"")]
    public void Check_EveryFormat_IsPrinted(string format, string wanted)
    {
        using var folder = new TempFolder();
        folder.Write("draft.md", "# Draft\n\nButyrate lessens arthritis.\n");

        (int code, string output, string error) = EvidenceCommand.Run("check", Path.Combine(folder.Path, "draft.md"), "--index", index.Path, "--format", format);

        Assert.True(code == 0, error);
        Assert.Contains(wanted, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ClaimReviewOfAChosenSentence_LeavesOutTheOthers()
    {
        using var folder = new TempFolder();
        folder.Write("draft.md", "Butyrate lessens arthritis. Butyrate lessens arthritis.\n");

        JsonElement graph = JsonDocument.Parse(EvidenceCommand.Run("check", Path.Combine(folder.Path, "draft.md"), "--index", index.Path, "--format", "claimreview", "--only", "1").Out).RootElement.GetProperty("@graph");

        Assert.Equal(1, graph.GetArrayLength());
    }
}
