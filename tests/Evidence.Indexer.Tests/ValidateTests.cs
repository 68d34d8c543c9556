using System.Text.Json;
using Evidence.Tests;

namespace Evidence.Indexer.Tests;

public sealed class ValidateTests
{
    public static TheoryData<string, string, string, string, int> Breaks => new()
    {
        { "EV1001", "studies/arden-2031.yaml", "author: [", "author: [[", 5 },
        { "EV1002", "studies/arden-2031.yaml", "container-title:", "jornal:", 7 },
        { "EV1003", "claims/moss-raises-glow.yaml", "subject: ", "# subject: ", 2 },
        { "EV1004", "studies/arden-2031.yaml", "author: [Arden P, Bexley Q]", "author: Arden P", 5 },
        { "EV1005", "claims/moss-raises-glow.yaml", "stance: supports", "stance: agrees", 14 },
        { "EV1006", "claims/moss-raises-glow.yaml", "id: moss-raises-glow", "id: moss-raises-light", 2 },
        { "EV1008", "claims/moss-raises-glow.yaml", "id: moss-raises-glow", "id: moss-raises-glow\nformerIds: [dust-lowers-glow]", 3 },
        { "EV1009", "claims/moss-raises-glow.yaml", "study: arden-2031", "study: arden-2013", 13 },
        { "EV1010", "concepts/process.yaml", "label: lamp glow", "label: lamp glow\n  broader: [lamp-glow]", 4 },
        { "EV1011", "claims/moss-raises-glow.yaml", "- study: arden-2031\n    stance: supports\n", "- stance: supports\n", 13 },
        { "EV1012", "claims/moss-raises-glow.yaml", "ciLow: 1.1", "ciLow: 1.9", 18 },
        { "EV1013", "studies/arden-2031.yaml", "DOI: \"10.", "DOI: \"doi:10.", 11 },
        { "EV1014", "studies/arden-2031.yaml", "PMID: \"", "PMID: \"PMC", 12 },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Validate_BrokenCopy_GivesCodeFileLineAndExitOne(string code, string file, string old, string replacement, int line)
    {
        using TempFolder copy = TempFolder.CopyOf(Repository.ForeignBase);
        string path = Path.Combine(copy.Path, file), text = File.ReadAllText(path);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + replacement + text[(at + old.Length)..]);

        (int exit, string output, _) = EvidenceCommand.Run("validate", "--data", copy.Path);

        Assert.Equal(1, exit);
        Assert.Matches($@"(?m)^{System.Text.RegularExpressions.Regex.Escape(file)}\({line},\d+\): error {code}: .+\.", output);
    }

    [Fact]
    public void Validate_Data_HasNoErrorsAndPrintsTheCounts()
    {
        JsonElement answer = EvidenceCommand.Json("validate", "--data", Repository.Data);

        Assert.Equal(0, answer.GetProperty("errors").GetInt32());
        Assert.Equal(Directory.EnumerateFiles(Path.Combine(Repository.Data, "studies"), "*.yaml").Count(), answer.GetProperty("counts").GetProperty("studies").GetInt32());
        Assert.True(answer.GetProperty("counts").GetProperty("concepts").GetInt32() >= 173);
    }

    [Fact]
    public void Validate_Distribution_IsWhatTheReadmeOfDataPrints()
    {
        string[] printed = EvidenceCommand.Run("validate", "--data", Repository.Data, "--distribution").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1];
        string readme = File.ReadAllText(Path.Combine(Repository.Data, "README.md"));

        Assert.True(printed.Length > 15);
        Assert.All(printed, line => Assert.Contains(line, readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_FailOnWarning_ExitsOneOnAWarning()
    {
        using TempFolder copy = TempFolder.CopyOf(Repository.ForeignBase);
        string path = Path.Combine(copy.Path, "concepts/process.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("label: wick wear", "label: lamp glow", StringComparison.Ordinal));

        Assert.Equal(0, EvidenceCommand.Run("validate", "--data", copy.Path).Code);
        Assert.Equal(1, EvidenceCommand.Run("validate", "--data", copy.Path, "--fail-on", "warning").Code);
    }

    [Theory]
    [InlineData("validate", "--data", "/no/such/folder")]
    [InlineData("validate", "--format", "xml")]
    [InlineData("no-such-verb")]
    [InlineData("search")]
    public void Run_CallThatCannotBeUnderstood_ExitsTwoWithARemedy(params string[] arguments)
    {
        (int code, _, string error) = EvidenceCommand.Run(arguments);

        Assert.Equal(2, code);
        Assert.NotEqual("", error.Trim());
    }
}
