using System.CommandLine;
using Evidence.Core.Model;
using Evidence.Core.Validation;

namespace Evidence.Indexer;

/// <summary>`evidence rules`: the rules that validate applies, with reason, remedy and example.</summary>
internal static class RulesCommand
{
    public static Command Create(IServiceProvider services)
    {
        Option<string> format = CommonOptions.Format();
        var command = new Command("rules", "List the rules that validate applies: what each tests, why, and how to mend what it finds.") { format };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == "json") Output.Json(Validator.Catalogue);
            else foreach (RuleDescription rule in Validator.Catalogue) Output.Line($"{rule.Id} {rule.Severity.Word(),-7} {rule.Title}. {rule.Why} {rule.Fix}");
            return ExitCodes.Done;
        });
        return command;
    }
}
