using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Evidence.Core.Validation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Evidence.Indexer;

/// <summary>What the command takes from the environment where its options say nothing; docs/operations.md lists it from here.</summary>
internal sealed class CommandOptions
{
    /// <summary>What the names of its variables begin with, before two underscores.</summary>
    public const string Section = "EvidenceCommand";

    [Description("The folder with concepts, studies and claims, where --data does not name it. Unset: the nearest `data` at or above the working folder.")]
    public string? Data { get; set; }

    [Description("The folder that keeps the index, where --index does not name it. Unset: `artifacts/index` beside the data.")]
    public string? Index { get; set; }

    [Description("The folder of a sentence-embedding model (config.json, tokenizer.json or vocab.txt, model.safetensors), where --model does not name it. Unset: the one installed in `models`, at or above the working folder, if it is there.")]
    public string? Model { get; set; }

    [Description("How often `build --watch` looks for changes, in milliseconds.")]
    [Range(20, 60_000)]
    public int WatchIntervalMs { get; set; } = 100;

    /// <summary>Reads the section.</summary>
    /// <exception cref="OptionsValidationException">A setting is unknown or cannot be taken; each failure is a sentence.</exception>
    public static CommandOptions Read(IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(Section);
        IReadOnlyList<string> faults = SettingsCheck.Faults(Section, typeof(CommandOptions), section.AsEnumerable(makePathsRelative: true).Where(s => s.Value is not null).Select(s => new Setting(s.Key, s.Value, $"the environment variable {Section}__{s.Key.Replace(":", "__", StringComparison.Ordinal)}")));
        if (faults.Count > 0) throw new OptionsValidationException(Section, typeof(CommandOptions), faults);
        var options = new CommandOptions();
        section.Bind(options);
        return options;
    }
}
