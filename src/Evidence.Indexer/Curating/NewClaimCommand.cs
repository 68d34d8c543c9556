using System.CommandLine;
using Evidence.Core.Curating;
using Evidence.Core.Model;

namespace Evidence.Indexer;

/// <summary>`evidence new claim ID`.</summary>
internal static class NewClaimCommand
{
    public static Command Create(IServiceProvider services)
    {
        var id = new Argument<string>("ID") { Description = "Id of the claim: lower-case letters, digits and hyphens." };
        var subject = new Option<string>("--subject") { HelpName = "CONCEPT", Description = "What acts or is measured: an id, a label or another name.", Required = true };
        var @object = new Option<string>("--object") { HelpName = "CONCEPT", Description = "What it bears on.", Required = true };
        var text = new Option<string?>("--text") { HelpName = "SENTENCE", Description = "The claim in plain words (default: drafted from the concepts' names)." };
        Option<string> relation = Word<Relation>("--relation", Relation.AssociatedWith, "How the subject bears on the object."), sign = Word<Sign>("--sign", null, "Where the object goes (default: as the relation says).");
        Option<string> population = Word<Population>("--population", Population.Unstated, "Whom the claim speaks of."), outcome = Word<OutcomeKind>("--outcome", null, "What kind of result it is about (default: as the kind of the object says).");
        var studies = new Option<string[]>("--study") { HelpName = "STUDY", Description = "A study to weigh; may stand more than once.", AllowMultipleArgumentsPerToken = true };
        Option<string?> data = CommonOptions.Data(services);
        var command = new Command("claim", "Begin a claim.\nExit codes: 0 written, 2 the id is taken or a name is unknown (the nearest ones are named), 3 the disk failed.") { id, subject, @object, text, relation, sign, population, outcome, studies, data };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(RecordFiles.Run(parsed.GetValue(data), parsed.GetRequiredValue(id), (files, key) =>
        {
            if (files.Concept(parsed.GetRequiredValue(subject)) is not { } from || files.Concept(parsed.GetRequiredValue(@object)) is not { } to || !files.HasStudies(parsed.GetValue(studies) ?? [])) return ExitCodes.Usage;
            Relation how = Read<Relation>(parsed.GetValue(relation)) ?? Relation.AssociatedWith;
            var claim = new NewClaim(key, from, to);
            claim = claim with
            {
                Text = parsed.GetValue(text),
                Relation = how,
                Sign = Read<Sign>(parsed.GetValue(sign)) ?? SignOf(how),
                Population = Read<Population>(parsed.GetValue(population)) ?? Population.Unstated,
                OutcomeKind = Read<OutcomeKind>(parsed.GetValue(outcome)) ?? claim.OutcomeKind,
                Studies = [.. (parsed.GetValue(studies) ?? []).Distinct()],
            };
            return files.WriteNew($"claims/{key}.yaml", claim.Write());
        }, cancellationToken)));
        return command;
    }

    private static Option<string> Word<T>(string name, T? byDefault, string description) where T : struct, Enum
    {
        var option = new Option<string>(name) { HelpName = "WORD", Description = $"{description} {string.Join(", ", Vocabulary.All<T>())}." };
        if (byDefault is { } value) option.DefaultValueFactory = _ => value.Word();
        option.AcceptOnlyFromAmong([.. Vocabulary.All<T>()]);
        return option;
    }

    private static T? Read<T>(string? word) where T : struct, Enum => word is not null && Vocabulary.TryParse(word, out T value) ? value : null;

    private static Sign SignOf(Relation relation) => relation switch
    {
        Relation.Causes or Relation.ContributesTo or Relation.NeededFor => Sign.Raises,
        Relation.PreventsOrReduces => Sign.Lowers,
        Relation.DoesNotAffect => Sign.NoEffect,
        _ => Sign.None,
    };
}
