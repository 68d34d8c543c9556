using System.CommandLine;
using Evidence.Core.Loading;

namespace Evidence.Indexer;

/// <summary>`evidence schema`: writes the JSON schemas that give editors completion for data/.</summary>
internal static class SchemaCommand
{
    public static Command Create(IServiceProvider services)
    {
        Option<string?> data = CommonOptions.Data(services);
        var command = new Command("schema", "Write the JSON schemas of the records to data/schema, for completion in editors.") { data };
        command.SetAction(parsed =>
        {
            if (CommonOptions.DataFolderOf(parsed.GetValue(data)) is not { } folder) return ExitCodes.Usage;
            string target = Directory.CreateDirectory(Path.Combine(folder, "schema")).FullName;
            foreach ((string name, string text) in DataSchema.Files) File.WriteAllText(Path.Combine(target, name), text);
            Output.Say($"Wrote {string.Join(", ", DataSchema.Files.Keys)} to {target}.");
            return ExitCodes.Done;
        });
        return command;
    }
}
