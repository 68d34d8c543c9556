using System.CommandLine;
using Evidence.Core.Curating;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Validation;

namespace Evidence.Indexer;

/// <summary>`evidence diff [A] [B]`: what changed between two states of a base, and which step moved each verdict.</summary>
internal static class DiffCommand
{
    private const string Live = "live", Previous = "previous";

    public static Command Create(IServiceProvider services)
    {
        var before = new Argument<string>("A") { Description = $"A folder of a base, the name of a generation or its beginning, '{Live}' or '{Previous}'.", DefaultValueFactory = _ => Live };
        var after = new Argument<string?>("B") { Description = "The same (default: the data folder, so that without arguments you see what a build would change).", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> data = CommonOptions.Data(services), index = CommonOptions.Index(services);
        Option<string> format = CommonOptions.Format();
        var failOn = new Option<string>("--fail-on") { HelpName = "nothing|verdict|change", Description = "Exit with 1 when a verdict or certainty moved, or when anything differs.", DefaultValueFactory = _ => "nothing" };
        failOn.AcceptOnlyFromAmong("nothing", "verdict", "change");
        var command = new Command("diff", "Compare two states of a base: claims, evidence, studies, concepts, and every verdict or certainty that moved, with the step that decided before and the one that decides now.\nExit codes: 0 done, 1 as named by --fail-on, 2 no such folder or generation, 3 a state has errors or cannot be read.") { before, after, data, index, format, failOn };
        command.SetAction((parsed, cancellationToken) =>
        {
            string? folder = parsed.GetValue(data) ?? DataFolder.Find(Directory.GetCurrentDirectory());
            IndexRoot root = CommonOptions.IndexRootOf(parsed.GetValue(index), folder);
            if (Read(parsed.GetValue(before)!, root, cancellationToken, out int fault) is not { } a) return Task.FromResult(fault);
            if ((parsed.GetValue(after) ?? folder) is not { } second)
            {
                Output.Say("There is no folder 'data' here or above to compare with. Name a second state.");
                return Task.FromResult(ExitCodes.Usage);
            }

            if (Read(second, root, cancellationToken, out fault) is not { } b) return Task.FromResult(fault);
            BaseDifference difference = BaseDifference.Of(a.Name, a.Records, b.Name, b.Records);
            if (parsed.GetValue(format) == "json") Output.Json(difference);
            else foreach (string line in DifferenceText.Of(difference)) Output.Line(line);
            bool fails = parsed.GetValue(failOn) switch { "verdict" => difference.Verdicts.Count > 0, "change" => !difference.IsEmpty, _ => false };
            return Task.FromResult(fails ? ExitCodes.Findings : ExitCodes.Done);
        });
        return command;
    }

    private static (string Name, KnowledgeBase Records)? Read(string named, IndexRoot root, CancellationToken cancellationToken, out int fault)
    {
        fault = ExitCodes.Done;
        if (Directory.Exists(named))
        {
            string folder = Directory.Exists(Path.Combine(named, "data", "claims")) ? Path.Combine(named, "data") : named;
            LoadedBase loaded = DataFolder.Load(folder, cancellationToken);
            Finding[] errors = [.. Validator.Validate(loaded).Where(f => f.Severity == Severity.Error)];
            if (errors.Length == 0) return (loaded.Folder, loaded.ToKnowledgeBase());
            foreach (Finding error in errors) Output.Say(error.ToString());
            Output.Say($"'{named}' has {errors.Length} errors. Mend them first (evidence validate).");
            fault = ExitCodes.CouldNot;
            return null;
        }

        IReadOnlyList<string> names = StoredGenerations.Names(root);
        string? live = StoredGenerations.Live(root);
        string? name = named switch
        {
            Live => live,
            Previous => names.LastOrDefault(n => n != live),
            _ => names.Where(n => n.StartsWith(named, StringComparison.Ordinal)).ToArray() is [var only] ? only : null,
        };
        if (name is not null) return (name, StoredGenerations.Read(root, name));
        Output.Say(named is Live or Previous
            ? $"There is no {named} generation in {root.Path}. Build one with: evidence build"
            : $"There is no folder and no generation '{named}'. Generations in {root.Path}: {(names.Count == 0 ? "none" : string.Join(", ", names))}.");
        fault = named is Live or Previous ? ExitCodes.CouldNot : ExitCodes.Usage;
        return null;
    }
}
