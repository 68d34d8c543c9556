using System.CommandLine;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;

namespace Evidence.Indexer;

/// <summary>`evidence status`: what is live, and whether data/ has changed since.</summary>
internal static class StatusCommand
{
    public static Command Create(IServiceProvider services)
    {
        Option<string?> data = CommonOptions.Data(services), index = CommonOptions.Index(services);
        Option<string> format = CommonOptions.Format();
        var command = new Command("status", "Show the live generation of the index and whether the base has changed since it was built.\nExit codes: 0 an index serves, 3 none does.") { data, index, format };
        command.SetAction(parsed => OpenIndex.Use(parsed.GetValue(index), lease =>
        {
            Manifest manifest = lease.Manifest;
            string? folder = parsed.GetValue(data) ?? DataFolder.Find(Directory.GetCurrentDirectory());
            bool? current = folder is null ? null : DataFolder.HashOf(folder) == manifest.DataHash;
            if (parsed.GetValue(format) == "json") Output.Json(new { manifest, dataFolder = folder, upToDate = current });
            else
            {
                Output.Line($"Generation {manifest.Generation}, built {manifest.BuiltAt:yyyy-MM-dd HH:mm:ss} UTC by version {manifest.ToolVersion}");
                Output.Line($"  {manifest.Claims} claims, {manifest.Studies} studies, {manifest.Concepts} concepts; schema {manifest.SchemaVersion}");
                Output.Line(current switch { true => "  data/ is unchanged since.", false => "  data/ HAS CHANGED since: run evidence build.", null => "  No data folder here to compare with." });
            }

            return ExitCodes.Done;
        }));
        return command;
    }
}
