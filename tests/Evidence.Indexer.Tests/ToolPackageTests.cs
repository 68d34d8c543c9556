using Evidence.Tests;

namespace Evidence.Indexer.Tests;

/// <summary>The package of the command, installed as a user would, and run in an empty folder.</summary>
public sealed class ToolPackageTests
{
    [Fact]
    public void Tool_InstalledFromItsPackage_MakesValidatesBuildsAndSearchesABase()
    {
        using var folder = new TempFolder();
        using var empty = new TempFolder();
        Packaging.Make("tool", folder.Path);
        string tools = Path.Combine(folder.Path, "tools"), evidence = Path.Combine(tools, "evidence");
        (int installed, string said) = Packaging.Run(empty.Path, "dotnet", "tool", "install", "Evidence.Tool", "--tool-path", tools, "--add-source", folder.Path);
        Assert.True(installed == 0, said);

        foreach (string[] call in new string[][] { ["init", "."], ["validate"], ["build"], ["verify"] })
        {
            (int code, string output) = Packaging.Run(empty.Path, evidence, call);
            Assert.True(code == 0, $"{call[0]}: {output}");
        }

        string claim = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Path.Combine(empty.Path, "data", "claims")).Single());
        (int searched, string hits) = Packaging.Run(empty.Path, evidence, "search", claim.Replace('-', ' '));
        Assert.Equal(0, searched);
        Assert.Contains(claim, hits, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EvidenceCommand__Idnex", "/somewhere", "Did you mean 'Index'?")]
    [InlineData("EvidenceCommand__WatchIntervalMs", "5", "it wants a whole number from 20 to 60000")]
    public void Settings_WithAFault_ExitTwoAndSayWhatToDo(string variable, string value, string sentence)
    {
        (int code, string output) = Packaging.Run(Path.GetTempPath(), "env", $"{variable}={value}", "dotnet", Path.Combine(AppContext.BaseDirectory, "evidence.dll"), "status");

        Assert.Equal(2, code);
        Assert.Contains(variable, output, StringComparison.Ordinal);
        Assert.Contains(sentence, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_DataAndIndex_StandForTheOptions()
    {
        using var index = new TempFolder();
        (int code, string output) = Packaging.Run(Path.GetTempPath(), "env", $"EvidenceCommand__Data={Repository.ForeignBase}", $"EvidenceCommand__Index={index.Path}", "dotnet", Path.Combine(AppContext.BaseDirectory, "evidence.dll"), "build");

        Assert.True(code == 0, output);
        Assert.Contains(index.Path, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_TableOfSettings_IsWhatTheCodeSays() => SettingsTable.AssertCurrent(CommandOptions.Section, new CommandOptions());
}
