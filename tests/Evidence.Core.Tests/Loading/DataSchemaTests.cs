using Evidence.Core.Loading;
using Evidence.Tests;

namespace Evidence.Core.Tests.Loading;

public sealed class DataSchemaTests
{
    [Fact]
    public void Files_InTheRepository_AreWhatTheRecordsSay()
    {
        foreach ((string name, string text) in DataSchema.Files)
        {
            string path = Path.Combine(Repository.Data, "schema", name);
            Assert.True(File.Exists(path), $"{name} is missing: run evidence schema.");
            Assert.True(text == File.ReadAllText(path).ReplaceLineEndings("\n"), $"{name} is out of date: run evidence schema.");
        }
    }

    [Fact]
    public void Claim_Schema_ExplainsEachStance() =>
        Assert.Contains("The effect goes the other way.", DataSchema.Files["claim.schema.json"], StringComparison.Ordinal);
}
