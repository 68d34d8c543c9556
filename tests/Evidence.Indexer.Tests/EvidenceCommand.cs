using System.Diagnostics;
using System.Text.Json;
using Evidence.Tests;

namespace Evidence.Indexer.Tests;

/// <summary>Runs the real command in a process of its own.</summary>
internal static class EvidenceCommand
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "evidence.dll");

    public static (int Code, string Out, string Error) Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "evidence did not end within a minute");
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
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
