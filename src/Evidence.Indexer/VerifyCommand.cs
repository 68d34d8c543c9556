using System.CommandLine;
using Evidence.Core.Indexing;
using Evidence.Core.Searching;

namespace Evidence.Indexer;

/// <summary>`evidence verify`: whether a generation is what was built.</summary>
internal static class VerifyCommand
{
    public static Command Create(IServiceProvider services)
    {
        var all = new Option<bool>("--all") { Description = "Verify every generation that is kept, not only the live one." };
        Option<string?> index = CommonOptions.Index(services);
        Option<string> format = CommonOptions.Format();
        var command = new Command("verify", "Verify the live generation: checksums of its files, Lucene's own check of every segment, its records, and searches whose answer is known. Reads only; may run beside the service.\nExit codes: 0 whole, 1 something is wrong with it, 3 there is none.") { all, index, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            IndexRoot root = CommonOptions.IndexRootOf(parsed.GetValue(index));
            string[] names = parsed.GetValue(all) ? [.. StoredGenerations.Names(root)] : [.. new[] { StoredGenerations.Live(root) }.OfType<string>()];
            if (names.Length == 0)
            {
                Output.Say($"There is no index in {root.Path}. Build it with: evidence build");
                return Task.FromResult(ExitCodes.CouldNot);
            }

            VerificationReport[] reports = [.. names.Select(name => GenerationVerifier.Verify(root, name, cancellationToken))];
            if (parsed.GetValue(format) == "json") Output.Json(reports.Select(r => new { r.Generation, r.Passed, r.Steps }));
            else foreach (VerificationReport report in reports) Print(report);
            return Task.FromResult(reports.All(r => r.Passed) ? ExitCodes.Done : ExitCodes.Findings);
        });
        return command;
    }

    private static void Print(VerificationReport report)
    {
        foreach (VerificationStep step in report.Steps) Output.Line($"{(step.Passed ? "ok   " : "WRONG")} {step.Name,-14} {step.Words}");
        Output.Line(report.Passed
            ? $"Generation {report.Generation} is whole."
            : $"Generation {report.Generation} is not what was built: build a new one with evidence build. The records in data/ are the source; nothing is lost with an index.");
    }
}
