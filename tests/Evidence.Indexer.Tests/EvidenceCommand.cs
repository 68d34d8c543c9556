using System.Diagnostics;
using System.Text.Json;
using Evidence.Tests;

namespace Evidence.Indexer.Tests;

/// <summary>Runs the real command in a process of its own.</summary>
internal static class EvidenceCommand
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "evidence.dll");

    public static (int Code, string Out, string Error) Run(params string[] arguments) => Finish(Start(arguments));

    /// <summary>The same where no file may grow beyond a size, which is what a full disk looks like to a program.</summary>
    public static (int Code, string Out, string Error) RunWithSmallFiles(int kilobytes, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        // The signal that comes with such a fault would end the process; a full disk sends none.
        foreach (string argument in new[] { "-c", "trap '' XFSZ; ulimit -f \"$1\"; shift; exec dotnet \"$@\"", "bash", kilobytes.ToString(System.Globalization.CultureInfo.InvariantCulture), Program }.Concat(arguments)) start.ArgumentList.Add(argument);
        // The runtime keeps its memory for code in a file of its own, which would be too large.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Finish(Process.Start(start)!);
    }

    private static (int Code, string Out, string Error) Finish(Process process)
    {
        using Process running = process;
        Task<string> error = running.StandardError.ReadToEndAsync();
        string output = running.StandardOutput.ReadToEnd();
        Assert.True(running.WaitForExit(TimeSpan.FromMinutes(1)), "evidence did not end within a minute");
        return (running.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public static JsonElement Json(params string[] arguments)
    {
        (int code, string output, string error) = Run([.. arguments, "--format", "json"]);
        Assert.True(code == 0, $"exit {code}: {error}");
        return JsonDocument.Parse(output).RootElement;
    }

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        start.ArgumentList.Add(Program);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }
}
