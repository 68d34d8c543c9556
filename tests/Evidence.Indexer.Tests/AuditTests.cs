using System.Text.Json;
using Evidence.Tests;

namespace Evidence.Indexer.Tests;

public sealed class AuditTests
{
    [Fact]
    public void Audit_TheBase_IsCleanAtErrorLevelAndEveryWarningIsWaived()
    {
        using var index = new TempFolder();
        JsonElement report = EvidenceCommand.Json("audit", "--data", Repository.Data, "--index", index.Path);

        Assert.Equal(0, report.GetProperty("errors").GetInt32());
        Assert.Equal("", string.Join('\n', report.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("severity").GetString() == "warning" && f.GetProperty("waiver").ValueKind == JsonValueKind.Null).Select(f => f.GetProperty("message").GetString())));
    }

    [Fact]
    public void Audit_List_FailsTheBuildAndFixIsAPreviewUntilWritten()
    {
        using var folder = new TempFolder();
        folder.Write("notices.json", """{"retractions": {"10.5555/gone": "10.5555/notice"}}""");
        folder.Write("refs.bib", "@article{a, title = {Moss in brass lamps}, year = 2019, doi = {https://doi.org/10.5555/gone}}\n");
        string list = Path.Combine(folder.Path, "refs.bib"), index = Path.Combine(folder.Path, "index");
        string[] where = ["--data", Repository.ForeignBase, "--index", index];

        Assert.Equal(0, EvidenceCommand.Run("notices", "import", Path.Combine(folder.Path, "notices.json"), "--dated", "2026-11-25", "--index", index).Code);
        (int code, string output, _) = EvidenceCommand.Run(["audit", list, .. where]);
        Assert.Equal(1, code);
        Assert.Contains("refs.bib(1,64): error RETRACTED: [a]", output, StringComparison.Ordinal);

        Assert.Equal(0, EvidenceCommand.Run(["audit", list, "--fix", .. where]).Code);
        Assert.Contains("https://doi.org", File.ReadAllText(list), StringComparison.Ordinal);
        Assert.Equal(0, EvidenceCommand.Run(["audit", list, "--fix", "--write", .. where]).Code);
        Assert.Equal("@article{a, title = {Moss in brass lamps}, year = 2019, doi = {10.5555/gone}}\n", File.ReadAllText(list));
    }

    [Theory]
    [InlineData("audit", "/no/such/file.bib")]
    [InlineData("audit", "--fix")]
    [InlineData("audit", "--format", "pdf")]
    [InlineData("notices", "import", "/tmp", "--dated", "yesterday")]
    public void Audit_CallThatCannotBeUnderstood_ExitsTwo(params string[] arguments) => Assert.Equal(2, EvidenceCommand.Run(arguments).Code);
}
