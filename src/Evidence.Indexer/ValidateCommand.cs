using System.CommandLine;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Validation;

namespace Evidence.Indexer;

/// <summary>`evidence validate`: reads data/ and says everything that is wrong with it.</summary>
internal static class ValidateCommand
{
    public static Command Create(IServiceProvider services)
    {
        Option<string?> data = CommonOptions.Data(services);
        Option<string> format = CommonOptions.Format(), failOn = CommonOptions.FailOn();
        var distribution = new Option<bool>("--distribution") { Description = "Also print how often each word of each vocabulary is used." };
        var command = new Command("validate", "Read the base and report everything that is wrong with it, with file, line and remedy.\nExit codes: 0 clean, 1 findings, 2 usage, 3 could not read.") { data, format, failOn, distribution };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(
            Run(parsed.GetValue(data), parsed.GetValue(format) == "json", parsed.GetValue(failOn)!, parsed.GetValue(distribution), cancellationToken)));
        return command;
    }

    private static int Run(string? given, bool asJson, string failOn, bool distribution, CancellationToken cancellationToken)
    {
        if (CommonOptions.DataFolderOf(given) is not { } folder) return ExitCodes.Usage;
        LoadedBase loaded = DataFolder.Load(folder, cancellationToken);
        IReadOnlyList<Finding> findings = Validator.Validate(loaded);
        BaseCounts counts = BaseCounts.Of(loaded);
        if (asJson) Output.Json(new { folder, counts, findings, errors = Count(findings, Severity.Error), warnings = Count(findings, Severity.Warning) });
        else Print(folder, findings, counts, distribution);
        return Vocabulary.TryParse(failOn, out Severity level) && findings.Any(f => f.Severity >= level) ? ExitCodes.Findings : ExitCodes.Done;
    }

    private static void Print(string folder, IReadOnlyList<Finding> findings, BaseCounts counts, bool distribution)
    {
        foreach (Finding finding in findings) Output.Line(finding.ToString());
        if (distribution)
        {
            foreach ((string vocabulary, IReadOnlyDictionary<string, int> words) in counts.Vocabularies)
                Output.Line($"{vocabulary}: {string.Join(", ", words.Select(w => $"{w.Key} {w.Value}"))}");
        }

        Output.Line($"{folder}: {counts.Studies} studies, {counts.Concepts} concepts, {counts.Claims} claims with {counts.Evidence} evidence items; {Count(findings, Severity.Error)} errors, {Count(findings, Severity.Warning)} warnings.");
    }

    private static int Count(IReadOnlyList<Finding> findings, Severity severity) => findings.Count(f => f.Severity == severity);
}
