using Evidence.Core.Validation;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Options;

namespace Evidence.Web.Operation;

/// <summary>Reads the section of our own settings; what is unknown or out of range stops the start and says where it was set.</summary>
internal static class Settings
{
    /// <summary>Adds the options, after looking at what was set.</summary>
    /// <exception cref="OptionsValidationException">A setting is unknown or cannot be taken; each failure is a sentence.</exception>
    public static void AddSettings(this IServiceCollection services, IConfigurationRoot configuration)
    {
        IConfigurationSection section = configuration.GetSection(EvidenceOptions.Section);
        IReadOnlyList<string> faults = SettingsCheck.Faults(section.Key, typeof(EvidenceOptions), Leaves(section).Select(s => new Setting(s.Path[(section.Path.Length + 1)..], s.Value, PlaceOf(configuration, s.Path))));
        if (faults.Count > 0) throw new OptionsValidationException(section.Key, typeof(EvidenceOptions), faults);
        services.AddOptions<EvidenceOptions>().Bind(section);
    }

    private static IEnumerable<IConfigurationSection> Leaves(IConfigurationSection section) =>
        section.GetChildren().SelectMany(c => c.GetChildren().Any() ? Leaves(c) : [c]);

    // The last provider that knows a key is the one whose value counts.
    private static string PlaceOf(IConfigurationRoot root, string path) =>
        root.Providers.LastOrDefault(p => p.TryGet(path, out _)) switch
        {
            FileConfigurationProvider file => file.Source.Path ?? "a file",
            EnvironmentVariablesConfigurationProvider => $"the environment variable {path.Replace(":", "__", StringComparison.Ordinal)}",
            CommandLineConfigurationProvider => "the command line",
            { } other => other.GetType().Name,
            null => "unknown place",
        };
}
