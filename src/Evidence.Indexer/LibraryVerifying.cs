using System.CommandLine;
using Evidence.Core.Indexing;
using Evidence.Core.Searching;

namespace Evidence.Indexer;

/// <summary>`evidence library verify`: whether the library is whole, and what it holds in two numbers to compare.</summary>
internal static class LibraryVerifying
{
    public static Command Create(IServiceProvider services)
    {
        Option<string?> index = CommonOptions.Index(services);
        Option<string> format = CommonOptions.Format();
        var command = new Command("verify", "Verify the live generation of the library: its files, Lucene's own check, every record and every word. Prints a fingerprint that is the same for libraries that hold the same.\nExit codes: 0 whole, 1 something is wrong with it, 3 there is none.") { index, format };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Verify(CommonOptions.IndexRootOf(parsed.GetValue(index)), parsed.GetValue(format) == "json", cancellationToken)));
        return command;
    }

    private static int Verify(IndexRoot root, bool asJson, CancellationToken cancellationToken)
    {
        if (LibraryVerifier.Verify(root, cancellationToken) is not (var report, var fingerprint))
        {
            Output.Say($"There is no library in {root.Path}. Import references with: evidence library import FILE");
            return ExitCodes.CouldNot;
        }

        if (asJson) Output.Json(new { report.Generation, report.Passed, report.Steps, fingerprint });
        else
        {
            foreach (VerificationStep step in report.Steps) Output.Line($"{(step.Passed ? "ok   " : "WRONG")} {step.Name,-8} {step.Words}");
            bool areOnlyVectorsWrong = report.Steps.Where(s => !s.Passed).All(s => s.Name == LibraryVerifier.Vectors);
            Output.Line(report.Passed ? $"Generation {report.Generation} of the library is whole."
                : areOnlyVectorsWrong ? $"Generation {report.Generation} of the library is what was imported, but its vectors are damaged: make them anew with: evidence library embed"
                : $"Generation {report.Generation} of the library is not what was imported: import its files again into a new index.");
        }

        return report.Passed ? ExitCodes.Done : ExitCodes.Findings;
    }
}
