using System.CommandLine;
using Evidence.Core.Curating;
using Evidence.Core.Model;

namespace Evidence.Indexer;

/// <summary>`evidence new concept ID`.</summary>
internal static class NewConceptCommand
{
    public static Command Create(IServiceProvider services)
    {
        var id = new Argument<string>("ID") { Description = "Id of the concept: lower-case letters, digits and hyphens." };
        var kind = new Option<string>("--kind") { HelpName = "WORD", Description = $"What sort of thing it is: {string.Join(", ", Vocabulary.All<ConceptKind>())}.", Required = true };
        kind.AcceptOnlyFromAmong([.. Vocabulary.All<ConceptKind>()]);
        var label = new Option<string?>("--label") { HelpName = "NAME", Description = "The preferred name (default: the words of the id)." };
        var broader = new Option<string[]>("--broader") { HelpName = "CONCEPT", Description = "A concept that it is a kind of; may stand more than once.", AllowMultipleArgumentsPerToken = true };
        Option<string?> data = CommonOptions.Data(services);
        var command = new Command("concept", "Add a concept at the end of the file of its kind.\nExit codes: 0 written, 2 the id is taken or a name is unknown (the nearest ones are named), 3 the disk failed.") { id, kind, label, broader, data };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(RecordFiles.Run(parsed.GetValue(data), parsed.GetRequiredValue(id), (files, key) =>
        {
            Concept?[] above = [.. (parsed.GetValue(broader) ?? []).Select(files.Concept)];
            if (above.Contains(null)) return ExitCodes.Usage;
            _ = Vocabulary.TryParse(parsed.GetRequiredValue(kind), out ConceptKind sort);
            var concept = new NewConcept(key, sort, parsed.GetValue(label) ?? key.Replace('-', ' ')) { Broader = [.. above.Select(c => c!.Id)] };
            return files.Replace(concept.File, concept.AppendTo(files.Read(concept.File)));
        }, cancellationToken)));
        return command;
    }
}
