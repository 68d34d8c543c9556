using System.Diagnostics;

namespace Evidence.Tests;

/// <summary>Makes a package with packaging/build.sh from what the tests were built with, and runs what comes out.</summary>
internal static class Packaging
{
    /// <summary>Makes `web` or `tool` in a folder.</summary>
    public static void Make(string what, string folder)
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name; // bin/CONFIGURATION/net10.0
        (int code, string output) = Run(Repository.Root, Repository.File("packaging/build.sh"), "--built", "--only", what, "--configuration", configuration, "--out", folder);
        Assert.True(code == 0, output);
    }

    /// <summary>Runs a program to its end; gives its exit code and everything it wrote.</summary>
    public static (int Code, string Output) Run(string workingFolder, string program, params string[] arguments)
    {
        using Process process = Start(workingFolder, program, arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)), $"{program} did not end");
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    /// <summary>Starts a program.</summary>
    public static Process Start(string workingFolder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = workingFolder };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name); // of the build that runs the tests
        return Process.Start(start)!;
    }
}
