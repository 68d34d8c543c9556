using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Embedding;

namespace Evidence.Indexer;

/// <summary>The import of references: who watches it, and what is said at the end.</summary>
internal static class LibraryImporting
{
    private const long Kibi = 1024;

    public static int Run(string[] files, IndexRoot root, string? model, TimeSpan betweenCommits, bool asJson, TimeProvider time, CancellationToken cancellationToken)
    {
        if (files.FirstOrDefault(f => !File.Exists(f) && !Directory.Exists(f)) is { } missing)
        {
            Output.Say($"There is no file or folder '{missing}'.");
            return ExitCodes.Usage;
        }

        if (model is not null)
        {
            using SentenceModel? known = CommonOptions.RequireModelOf(model); // before hours of import, not behind them
            if (known is null) return ExitCodes.Usage;
        }

        long start = time.GetTimestamp();
        try
        {
            ImportReport report = Watched(time, progress => LibraryImport.Import(files, root, time, progress, betweenCommits, cancellationToken));
            if (asJson) Output.Json(report);
            else Print(report, time.GetElapsedTime(start), root);
            if (model is not null && LibraryEmbedCommand.Run(model, root, time, asJson, cancellationToken) is var code and not ExitCodes.Done) return code;
            return report.Faults.Count + report.UnknownFiles.Count > 0 ? ExitCodes.Findings : ExitCodes.Done;
        }
        catch (IndexLockedException locked)
        {
            Output.Say(locked.Message);
            return ExitCodes.CouldNot;
        }
    }

    private static void Print(ImportReport report, TimeSpan elapsed, IndexRoot root)
    {
        foreach (Finding finding in report.Findings) Output.Say(finding.ToString());
        foreach ((string rule, int count) in report.Faults) Output.Say($"{rule}: {count} in all");
        foreach (string file in report.UnknownFiles) Output.Say($"Nobody knows the format of '{file}'; it was left out.");
        Output.Line(string.Create(CultureInfo.InvariantCulture, $"Read {report.Read} entries in {elapsed.TotalSeconds:0.0} s: {report.Added} new, {report.Completed} completed what was there, {report.Known} were there, {report.Nameless} left out without identifier and title{(report.Resumed > 0 ? $", {report.Resumed} taken in by a run before" : "")}."));
        Output.Line(report.Manifest is { } manifest ? $"The library has {manifest.References} references; generation {manifest.Generation} is live in {root.Path}." : "The library is as it was.");
    }

    private static ImportReport Watched(TimeProvider time, Func<IProgress<ImportProgress>, ImportReport> import) => WatchedWork.Run<ImportProgress, ImportReport>(time, "importing", (value, seconds) => new WorkState(
        string.Create(CultureInfo.InvariantCulture, $"{value.References} references, {value.References / seconds:0}/s"),
        string.Create(CultureInfo.InvariantCulture, $"{value.BytesRead / Kibi / Kibi} of {value.BytesTotal / Kibi / Kibi} MB"), value.BytesRead, value.BytesTotal), import);
}
