using System.Text.Json;
using System.Xml.Linq;

namespace Evidence.Indexer.Tests;

public sealed class PathsTests(BuiltIndex index) : IClassFixture<BuiltIndex>
{
    [Fact]
    public void Paths_NamesOfConcepts_ShowStepsAndTheBreak()
    {
        (int code, string output, _) = EvidenceCommand.Run("paths", "leaky gut", "joint pain", "--index", index.Path);

        Assert.Equal(0, code);
        foreach (string wanted in new[] { "weakest link", "MISSING", "ra-increased-gut-permeability", "moderate in people" }) Assert.Contains(wanted, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_Json_HasThePromisedMembers()
    {
        JsonElement answer = EvidenceCommand.Json("paths", "dysbiosis", "synovitis", "--people-only", "--max-steps", "4", "--index", index.Path);

        Assert.Equal("dysbiosis", answer.GetProperty("from").GetString());
        Assert.Empty(answer.GetProperty("paths").EnumerateArray());
        Assert.Equal("dysbiosis-weakens-gut-barrier", answer.GetProperty("broken").GetProperty("missing").GetProperty("claim").GetString());
    }

    [Theory]
    [InlineData("dot", "digraph")]
    [InlineData("mermaid", "flowchart")]
    [InlineData("csv", "from,fromLabel")]
    [InlineData("jgf", "graph")]
    public void Paths_Format_IsPrinted(string format, string beginning) =>
        Assert.Contains(beginning, EvidenceCommand.Run("paths", "fibre", "inflammation", "--format", format, "--index", index.Path).Out, StringComparison.Ordinal);

    [Fact]
    public void Paths_Svg_IsWellFormed() =>
        Assert.Equal("svg", XElement.Parse(EvidenceCommand.Run("paths", "fibre", "inflammation", "--format", "svg", "--index", index.Path).Out).Name.LocalName);

    [Fact]
    public void Paths_NoPath_ExitsZeroAndSaysSo()
    {
        (int code, string output, _) = EvidenceCommand.Run("paths", "arthritis", "fibre", "--index", index.Path);

        Assert.Equal(0, code);
        Assert.Contains("does not mean", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paths", "disbiosis", "synovitis", "dysbiosis")]
    [InlineData("paths", "menthol", "joint pian", "joint-pain")]
    [InlineData("what-if", "--without-study", "matei-2021", "matei-2021-med")]
    public void Command_UnknownName_ExitsTwoAndNamesTheNearest(string verb, string first, string second, string near)
    {
        (int code, _, string error) = EvidenceCommand.Run(verb, first, second, "--index", index.Path);

        Assert.Equal(2, code);
        Assert.Contains(near, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paths", "fibre")]
    [InlineData("paths", "fibre", "inflammation", "--max-steps", "9")]
    [InlineData("paths", "fibre", "inflammation", "--in", "plants")]
    [InlineData("what-if")]
    [InlineData("what-if", "--without-study", "matei-2021-med", "--from", "fibre")]
    public void Command_FaultyCall_ExitsTwo(params string[] call) => Assert.Equal(2, EvidenceCommand.Run([.. call, "--index", index.Path]).Code);

    [Fact]
    public void Gaps_Text_NamesEachKind()
    {
        string output = EvidenceCommand.Run("gaps", "--index", index.Path).Out;

        foreach (string kind in new[] { "not-shown:", "not-in-people:", "one-group:", "nothing-contrary:" }) Assert.Contains(kind, output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_StudyOut_NamesWhatFallsWithItsRule()
    {
        JsonElement answer = EvidenceCommand.Json("what-if", "--without-study", "maslowski-2009-nature", "--from", "fibre", "--to", "inflammation", "--index", index.Path);

        Assert.Contains(answer.GetProperty("claims").EnumerateArray(), c => c.GetProperty("claim").GetProperty("id").GetString() == "gpr43-decreases-inflammation");
        Assert.Contains(answer.GetProperty("steps").EnumerateArray(), s => s.GetProperty("after").GetProperty("basis").ValueKind == JsonValueKind.Null);
        Assert.NotEmpty(answer.GetProperty("paths").GetProperty("moved").EnumerateArray());
    }
}
