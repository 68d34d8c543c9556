using System.CommandLine;
using Evidence.Core.Auditing;
using Evidence.Core.Model;
using Evidence.Core.Validation;

namespace Evidence.Indexer;

/// <summary>`evidence rules`: the rules that validate and audit apply, with reason, remedy and example.</summary>
internal static class RulesCommand
{
    public static Command Create(IServiceProvider services)
    {
        Option<string> format = CommonOptions.Format();
        var command = new Command("rules", "List the rules that validate and audit apply: what each tests, why, and how to mend what it finds.") { format };
        command.SetAction(parsed =>
        {
            IReadOnlyList<RuleDescription> rules = [.. Validator.Catalogue, .. AuditRules.Descriptions];
            if (parsed.GetValue(format) == "json") Output.Json(rules);
            else foreach (RuleDescription rule in rules) Output.Line($"{rule.Id} {rule.Severity.Word(),-7} {rule.Title}. {rule.Why} {rule.Fix}");
            return ExitCodes.Done;
        });
        return command;
    }
}
