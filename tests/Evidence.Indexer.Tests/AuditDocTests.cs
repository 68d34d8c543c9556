using System.Diagnostics;
using System.Text.RegularExpressions;
using Evidence.Tests;

namespace Evidence.Indexer.Tests;

/// <summary>The hook and the steps of a build in docs/audit.md, run as they stand there, with the built command on the path.</summary>
public sealed partial class AuditDocTests
{
    private const string Clean = "@article{a, title = {Moss in brass lamps}, author = {Arden, P}, journal = {Journal of Imaginary Lamps}, year = 2019, doi = {10.5555/x1}}\n";
    private const string Faulty = "@article{a, title = {Moss in brass lamps}, author = {Arden, P}, journal = {Journal of Imaginary Lamps}, year = 2019, pmid = {PMC123}}\n";

    [SkippableFact]
    public void Examples_OfTheDocs_PassACleanListAndFailAFaultyOne()
    {
        Skip.If(OperatingSystem.IsWindows(), "The examples are for a POSIX shell.");
        string docs = File.ReadAllText(Repository.File("docs/audit.md")).ReplaceLineEndings("\n");
        string part = docs[docs.IndexOf("## In a build", StringComparison.Ordinal)..];
        string[] scripts = [Hook().Match(part).Groups[1].Value, .. Step().Matches(part).Select(m => m.Groups[1].Value)];
        Assert.Equal(3, scripts.Length);

        using TempFolder folder = Project();
        foreach (string script in scripts)
        {
            folder.Write("paper/references.bib", Clean);
            Assert.Equal((0, script), (Run(folder.Path, script), script));
            folder.Write("paper/references.bib", Faulty);
            Assert.Equal((1, script), (Run(folder.Path, script), script));
        }

        Assert.Contains("\"ID-CONFUSED\"", File.ReadAllText(Path.Combine(folder.Path, "citations.sarif")), StringComparison.Ordinal);
    }

    // A project with a base of its own and a command named evidence.
    private static TempFolder Project()
    {
        var folder = new TempFolder();
        foreach (string file in Directory.EnumerateFiles(Repository.ForeignBase, "*", SearchOption.AllDirectories))
            folder.Write(Path.Combine("data", Path.GetRelativePath(Repository.ForeignBase, file)), File.ReadAllText(file));
        folder.Write("bin/evidence", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "evidence.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(folder.Path, "bin", "evidence"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return folder;
    }

    private static int Run(string folder, string script)
    {
        var start = new ProcessStartInfo("sh") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        start.Environment["PATH"] = $"{Path.Combine(folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "the example did not end within a minute");
        Assert.Equal("", error.GetAwaiter().GetResult());
        return process.ExitCode;
    }

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Hook();

    [GeneratedRegex(@"^[- ] ?run: (.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
