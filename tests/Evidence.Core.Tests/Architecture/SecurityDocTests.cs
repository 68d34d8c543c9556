using System.Text.RegularExpressions;
using Evidence.Tests;

namespace Evidence.Core.Tests.Architecture;

/// <summary>docs/security.md names the test that holds each point; each of them exists.</summary>
public sealed partial class SecurityDocTests
{
    [Fact]
    public void EveryTestThatTheDocumentNames_Exists()
    {
        string[] sources = [.. Directory.EnumerateFiles(Repository.File("tests"), "*Tests.cs", SearchOption.AllDirectories)];
        (string Class, string Method)[] named = [.. TestName().Matches(File.ReadAllText(Repository.File("docs/security.md"))).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).Distinct()];

        Assert.True(named.Length > 20, $"only {named.Length} tests are named");
        Assert.All(named, test => Assert.Contains(sources, file => Path.GetFileName(file) == test.Class + ".cs" && Regex.IsMatch(File.ReadAllText(file), $@"public (?:async Task|void) {test.Method}\(")));
    }

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex TestName();
}
