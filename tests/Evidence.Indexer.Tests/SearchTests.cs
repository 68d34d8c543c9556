using System.Text.Json;
using Evidence.Tests;

namespace Evidence.Indexer.Tests;

public sealed class SearchTests(BuiltIndex index) : IClassFixture<BuiltIndex>
{
    [Fact]
    public void Search_AttributionOfTheArticle_FindsWhatIsWrongWithIt()
    {
        JsonElement answer = EvidenceCommand.Json("search", "2021 Nature Communications arthritis flare", "--index", index.Path);

        JsonElement first = answer.GetProperty("hits")[0];
        Assert.StartsWith("attribution-", first.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("cannot-be-checked", first.GetProperty("verdict").GetString());
    }

    [Fact]
    public void Search_Json_HasTheDocumentedMembers()
    {
        JsonElement answer = EvidenceCommand.Json("search", "leaky gut", "--index", index.Path);

        Assert.Equal("leaky gut", answer.GetProperty("query").GetString());
        Assert.True(answer.GetProperty("total").GetInt32() > 0);
        Assert.True(answer.GetProperty("tookMs").GetDouble() >= 0);
        JsonElement hit = answer.GetProperty("hits")[0];
        foreach (string member in new[] { "id", "kind", "title", "score", "verdict", "certainty", "snippet" }) Assert.True(hit.TryGetProperty(member, out _), member);
        JsonElement facet = answer.GetProperty("facets").EnumerateObject().First().Value[0];
        Assert.True(facet.TryGetProperty("value", out _) && facet.TryGetProperty("count", out _));
    }

    [Fact]
    public void Search_NothingFound_ExitsZeroAndSaysSo()
    {
        (int code, string output, _) = EvidenceCommand.Run("search", "zzyzxq", "--index", index.Path);

        Assert.Equal(0, code);
        Assert.Contains("does not mean that it is false", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_WithoutIndex_ExitsThreeAndNamesTheRemedy()
    {
        using var empty = new TempFolder();

        (int code, _, string error) = EvidenceCommand.Run("search", "x", "--index", empty.Path);

        Assert.Equal(3, code);
        Assert.Contains("evidence build", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_FormerId_ShowsTheClaim() => Assert.Contains("m001", EvidenceCommand.Run("show", "m001", "--index", index.Path).Out, StringComparison.Ordinal);

    [Fact]
    public void Show_UnknownId_ExitsTwoAndNamesTheNearest()
    {
        (int code, _, string error) = EvidenceCommand.Run("show", "dysbiosys", "--index", index.Path);

        Assert.Equal(2, code);
        Assert.Contains("'dysbiosis'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_UnchangedData_SaysSo() =>
        Assert.True(EvidenceCommand.Json("status", "--index", index.Path, "--data", Repository.Data).GetProperty("upToDate").GetBoolean());
}
