using System.CommandLine;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Validation;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Evidence.Indexer;

/// <summary>`evidence build`: makes a new generation of the index from data/ and publishes it.</summary>
internal static class BuildCommand
{
    public static Command Create(IServiceProvider services)
    {
        Option<string?> data = CommonOptions.Data(services), index = CommonOptions.Index(services);
        Option<string> format = CommonOptions.Format();
        var watch = new Option<bool>("--watch") { Description = "Stay, and build again whenever a file of the base is saved; the service takes the new generation up by itself." };
        var command = new Command("build", "Validate the base and build a new generation of its index; readers go on with the old one until it is published.\nExit codes: 0 built, 1 the base has errors, 2 usage, 3 another build holds the lock or the disk failed, 130 cancelled.") { data, index, format, watch };
        command.SetAction((parsed, cancellationToken) =>
        {
            if (CommonOptions.DataFolderOf(parsed.GetValue(data)) is not { } folder) return Task.FromResult(ExitCodes.Usage);
            IndexRoot root = CommonOptions.IndexRootOf(parsed.GetValue(index), folder);
            TimeProvider time = services.GetRequiredService<TimeProvider>();
            int Once() => Run(folder, root, parsed.GetValue(format) == "json", time, cancellationToken);
            return parsed.GetValue(watch) ? WatchAsync(folder, Once, services, cancellationToken) : Task.FromResult(Once());
        });
        return command;
    }

    // Looks at names, sizes and times instead of asking the system for events: those get lost on network shares and in
    // containers, and editors save in many ways. A build starts once a save has settled.
    private static async Task<int> WatchAsync(string folder, Func<int> build, IServiceProvider services, CancellationToken cancellationToken)
    {
        string built = "", seen = "";
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(services.GetRequiredService<CommandOptions>().WatchIntervalMs), services.GetRequiredService<TimeProvider>());
        Output.Say($"Watching {folder}; Ctrl-C ends it.");
        do
        {
            string now = DataFolder.StampOf(folder);
            bool isSettled = now == seen || built.Length == 0;
            seen = now;
            if (now == built || !isSettled) continue;
            built = now;
            try
            {
                build();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                Output.Say($"Could not: {fault.Message}"); // a file that is being written; the next save tries again
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
        return ExitCodes.Done;
    }

    private static int Run(string folder, IndexRoot root, bool asJson, TimeProvider time, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        LoadedBase loaded = DataFolder.Load(folder, cancellationToken);
        Finding[] errors = [.. Validator.Validate(loaded).Where(f => f.Severity == Severity.Error)];
        if (errors.Length > 0)
        {
            foreach (Finding error in errors) Output.Say(error.ToString());
            Output.Say($"Not built: {errors.Length} errors. The index is as it was.");
            return ExitCodes.Findings;
        }

        try
        {
            Manifest manifest = Watched(progress => BaseIndexBuilder.Build(loaded, root, time, progress, cancellationToken));
            if (asJson) Output.Json(manifest);
            else Output.Line($"Built {manifest.Generation} in {time.GetElapsedTime(start).TotalSeconds:0.0} s: {manifest.Claims} claims, {manifest.Studies} studies, {manifest.Concepts} concepts. It is live in {root.Path}.");
            return ExitCodes.Done;
        }
        catch (IndexLockedException locked)
        {
            Output.Say(locked.Message);
            return ExitCodes.CouldNot;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Output.Say($"Could not build: {fault.Message}");
            return ExitCodes.CouldNot;
        }
    }

    // A bar for a person at a terminal, plain lines for a pipe.
    private static Manifest Watched(Func<IProgress<BuildProgress>, Manifest> build)
    {
        if (!Output.IsWatched) return build(new Lines());
        return Output.ErrorConsole.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("building");
            return build(new Bar(task));
        });
    }

    private sealed class Bar(ProgressTask task) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            task.Description = value.Step;
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }

    private sealed class Lines : IProgress<BuildProgress>
    {
        private string? _step;

        public void Report(BuildProgress value)
        {
            if (value.Step == _step) return;
            _step = value.Step;
            Output.Say($"{value.Step} ...");
        }
    }
}
