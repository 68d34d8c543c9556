using System.Text.Json;
using Evidence.Core.Checking.Reports;

namespace Evidence.Core.Tests.Checking.Reports;

/// <summary>
/// The constraints of the SARIF 2.1.0 schema (OASIS, errata 01) on every object that we write: properties it must have, the only
/// ones it may have, values from lists, least numbers. Written out here because the schema itself cannot be fetched by a test.
/// </summary>
public sealed class SarifStructureTests(ExampleCheck example) : IClassFixture<ExampleCheck>
{
    private static readonly Dictionary<string, (string[] Must, string[] May)> Shapes = new(StringComparer.Ordinal)
    {
        ["log"] = (["version", "runs"], ["$schema", "inlineExternalProperties", "properties"]),
        ["run"] = (["tool"], ["columnKind", "results", "artifacts", "invocations", "automationDetails", "language", "properties"]),
        ["tool"] = (["driver"], ["extensions", "properties"]),
        ["driver"] = (["name"], ["semanticVersion", "version", "fullName", "informationUri", "rules", "organization", "properties"]),
        ["rule"] = (["id"], ["name", "shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration", "properties"]),
        ["text"] = (["text"], ["markdown", "id", "arguments", "properties"]),
        ["configuration"] = ([], ["level", "enabled", "rank", "parameters", "properties"]),
        ["result"] = (["message"], ["ruleId", "ruleIndex", "level", "kind", "locations", "relatedLocations", "suppressions", "fingerprints", "partialFingerprints", "fixes", "properties"]),
        ["location"] = ([], ["id", "physicalLocation", "logicalLocations", "message", "properties"]),
        ["physical"] = ([], ["artifactLocation", "region", "contextRegion", "properties"]),
        ["artifact"] = ([], ["uri", "uriBaseId", "index", "description", "properties"]),
        ["region"] = ([], ["startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength", "byteOffset", "byteLength", "snippet", "message", "properties"]),
        ["logical"] = ([], ["name", "index", "fullyQualifiedName", "decoratedName", "parentIndex", "kind", "properties"]),
    };

    [Fact]
    public void Sarif_OfTheExample_KeepsTheSchema()
    {
        using var stream = new MemoryStream();
        SarifReport.Write(stream, example.Article);
        using JsonDocument log = JsonDocument.Parse(stream.ToArray());
        JsonElement root = Shaped(log.RootElement, "log");
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        JsonElement run = Shaped(Assert.Single(root.GetProperty("runs").EnumerateArray()), "run");
        Assert.Contains(run.GetProperty("columnKind").GetString(), new[] { "utf16CodeUnits", "unicodeCodePoints" });
        JsonElement driver = Shaped(Shaped(run.GetProperty("tool"), "tool").GetProperty("driver"), "driver");
        string[] rules = [.. driver.GetProperty("rules").EnumerateArray().Select(Rule)];
        Assert.Equal(rules.Length, rules.Distinct().Count());
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal(example.Article.Report.Sentences.Sum(s => s.Findings.Count) + example.Article.Report.Findings.Count, results.Length);
        foreach (JsonElement result in results) Result(result, rules);
    }

    private static string Rule(JsonElement rule)
    {
        Shaped(rule, "rule");
        foreach (string words in new[] { "shortDescription", "fullDescription", "help" }) Assert.NotEmpty(Shaped(rule.GetProperty(words), "text").GetProperty("text").GetString()!);
        Level(Shaped(rule.GetProperty("defaultConfiguration"), "configuration").GetProperty("level"));
        return rule.GetProperty("id").GetString()!;
    }

    private static void Result(JsonElement result, string[] rules)
    {
        Shaped(result, "result");
        Assert.NotEmpty(Shaped(result.GetProperty("message"), "text").GetProperty("text").GetString()!);
        Level(result.GetProperty("level"));
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]);
        foreach (JsonElement location in result.GetProperty("locations").EnumerateArray())
        {
            JsonElement physical = Shaped(Shaped(location, "location").GetProperty("physicalLocation"), "physical");
            Assert.True(Uri.IsWellFormedUriString(Shaped(physical.GetProperty("artifactLocation"), "artifact").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute));
            JsonElement region = Shaped(physical.GetProperty("region"), "region");
            foreach ((string name, int least) in new[] { ("startLine", 1), ("startColumn", 1), ("charOffset", 0), ("charLength", 0) }) Assert.True(region.GetProperty(name).GetInt32() >= least, name);
            if (location.TryGetProperty("logicalLocations", out JsonElement logical)) Assert.All(logical.EnumerateArray(), l => Shaped(l, "logical"));
        }
    }

    private static void Level(JsonElement level) => Assert.Contains(level.GetString(), new[] { "none", "note", "warning", "error" });

    private static JsonElement Shaped(JsonElement value, string shape)
    {
        (string[] must, string[] may) = Shapes[shape];
        string[] has = [.. value.EnumerateObject().Select(p => p.Name)];
        Assert.All(must, name => Assert.Contains(name, has));
        Assert.All(has, name => Assert.Contains(name, must.Concat(may)));
        Assert.Equal(has.Length, has.Distinct().Count());
        return value;
    }
}
