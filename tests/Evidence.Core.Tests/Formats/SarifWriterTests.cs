using System.Text.Json;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Tests.Formats;

public sealed class SarifWriterTests
{
    private static readonly RuleDescription Rule = new("ID-SYNTAX", Severity.Error, "Wrong form", "It leads nowhere.", "Mend it.", "doi: 11.1/x");

    [Fact]
    public void Write_FindingOfAKnownRule_HasEveryRequiredProperty()
    {
        JsonElement run = Write(Rule.At(new SourcePosition("my refs.bib", 3, 9), "Bad.") with { Entry = "smith", Evidence = ["a-claim"] });

        Assert.Equal("Evidence", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        JsonElement result = run.GetProperty("results")[0];
        Assert.Equal("ID-SYNTAX", result.GetProperty("ruleId").GetString());
        Assert.Equal(0, result.GetProperty("ruleIndex").GetInt32());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("Bad. Mend it.", result.GetProperty("message").GetProperty("text").GetString());
        JsonElement location = result.GetProperty("locations")[0], physical = location.GetProperty("physicalLocation");
        Assert.Equal("my%20refs.bib", physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(3, physical.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(9, physical.GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.Equal("smith", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.Equal("a-claim", result.GetProperty("properties").GetProperty("evidence")[0].GetString());
    }

    [Fact]
    public void Write_SpanOfAText_GivesOffsetAndLength()
    {
        JsonElement region = Write(Rule.At(new SourcePosition("a.txt"), "Bad.") with { Span = new TextSpan(7, 5) }).GetProperty("results")[0]
            .GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

        Assert.Equal(7, region.GetProperty("charOffset").GetInt32());
        Assert.Equal(5, region.GetProperty("charLength").GetInt32());
        Assert.False(region.TryGetProperty("startLine", out _));
    }

    [Fact]
    public void Write_WaivedFinding_IsSuppressedWithItsReason()
    {
        JsonElement suppression = Write(Rule.At(new SourcePosition("a.bib", 1, 1), "Bad.") with { Waiver = new Waiver { Rule = "ID-SYNTAX", Target = "x", Reason = "Old paper.", Until = "2027-01-01" } })
            .GetProperty("results")[0].GetProperty("suppressions")[0];

        Assert.Equal("external", suppression.GetProperty("kind").GetString());
        Assert.Equal("Old paper. (until 2027-01-01)", suppression.GetProperty("justification").GetString());
    }

    private static JsonElement Write(Finding finding)
    {
        using var stream = new MemoryStream();
        SarifWriter.Write(stream, [Rule], [finding]);
        JsonElement log = JsonDocument.Parse(stream.ToArray()).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        return Assert.Single(log.GetProperty("runs").EnumerateArray());
    }
}
