using System.CommandLine;
using Evidence.Core.Mechanisms;

namespace Evidence.Indexer;

/// <summary>`evidence gaps`: the steps that nobody has shown, and what hangs on them.</summary>
internal static class GapsCommand
{
    public static Command Create(IServiceProvider services)
    {
        Option<string?> index = CommonOptions.Index(services);
        Option<string> format = CommonOptions.Format();
        var limit = new Option<int>("--limit") { HelpName = "N", Description = "Most gaps of a kind to print as text; JSON holds all.", DefaultValueFactory = _ => 10 };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--limit counts from 1.");
        });
        var command = new Command("gaps", "List the steps that nobody has shown, that were never shown in people, that rest on one group, or against which nothing is recorded; those first on which most hangs.\nExit codes: 0 done, 2 usage, 3 no index.") { index, format, limit };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(OpenIndex.Use(parsed.GetValue(index), lease =>
        {
            GapAnswer answer = GapFinder.Find(new CausalMap(lease.KnowledgeBase, lease.Appraisals), cancellationToken: cancellationToken);
            if (parsed.GetValue(format) == "json") Output.Json(answer);
            else foreach (string line in PathText.Of(answer, parsed.GetValue(limit))) Output.Line(line);
            return ExitCodes.Done;
        })));
        return command;
    }
}
