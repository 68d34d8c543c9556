using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Evidence.Indexer;

/// <summary>The command `evidence`: one verb per file, on the generic host.</summary>
internal static class CommandLine
{
    private static readonly Func<IServiceProvider, Command>[] Verbs =
    [
        ValidateCommand.Create, BuildCommand.Create, SearchCommand.Create, ShowCommand.Create, CheckCommand.Create, PathsCommand.Create, GapsCommand.Create, WhatIfCommand.Create, StatusCommand.Create, RulesCommand.Create, SchemaCommand.Create,
        AuditCommand.Create, NoticesCommand.Create,
        InitCommand.Create, NewCommand.Create, DiffCommand.Create, VerifyCommand.Create,
        LibraryCommand.Create, EvalCommand.Create, BenchCommand.Create,
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "evidence" });
        builder.Logging.AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddEnvironmentVariables();
        try
        {
            builder.Services.AddSingleton(CommandOptions.Read(builder.Configuration));
        }
        catch (OptionsValidationException fault)
        {
            foreach (string sentence in fault.Failures) await Console.Error.WriteLineAsync(sentence);
            return ExitCodes.Usage;
        }

        builder.Services.AddSingleton(TimeProvider.System);
        using IHost host = builder.Build();

        var root = new RootCommand("Evidence: a knowledge base of claims and the studies they cite. Validate it, build its index, search it.");
        foreach (Func<IServiceProvider, Command> create in Verbs) root.Add(create(host.Services));
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync($"See: evidence {parsed.CommandResult.Command switch { RootCommand => "", var c => c.Name + " " }}--help");
            return ExitCodes.Usage;
        }

        return await RunGuardedAsync(parsed);
    }

    private static async Task<int> RunGuardedAsync(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled.");
            return ExitCodes.Cancelled;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Could not: {fault.Message}");
            return ExitCodes.CouldNot;
        }
    }
}
