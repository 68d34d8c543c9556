using System.CommandLine;
using Evidence.Core.Checking;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Indexer;

/// <summary>`evidence check FILE`: what the base says of every sentence of an article.</summary>
internal static class CheckCommand
{
    private static readonly string[] FailWords = ["overstated", "contradicted", "contested", "too-little-evidence", "not-in-this-base", "error", "warning", "note"];

    public static Command Create(IServiceProvider services)
    {
        var file = new Argument<string>("FILE") { Description = "The article: text, Markdown, HTML, .docx or .pdf; - for standard input." };
        Option<string?> index = CommonOptions.Index(services);
        Option<string> format = CheckOutput.Format();
        var only = new Option<int[]>("--only") { HelpName = "INDEX", Description = "ClaimReview of these sentences only, by their index in the JSON; may stand more than once.", AllowMultipleArgumentsPerToken = true };
        var failOn = new Option<string[]>("--fail-on") { HelpName = "VERDICT|LEVEL", Description = $"Exit with 1 when a sentence has this verdict or a finding this level: {string.Join(", ", FailWords)}; may stand more than once.", AllowMultipleArgumentsPerToken = true };
        failOn.AcceptOnlyFromAmong(FailWords);
        var command = new Command("check", "Check an article against the base, sentence by sentence, offline.\nExit codes: 0 done, 1 a sentence as named by --fail-on, 2 usage, 3 the file or the index cannot be read.") { file, index, format, only, failOn };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(index), new CheckOutput(parsed.GetValue(format)!, parsed.GetValue(only) ?? [], services.GetRequiredService<TimeProvider>()), parsed.GetValue(failOn) ?? [], cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string file, string? index, CheckOutput output, string[] failOn, CancellationToken cancellationToken)
    {
        if (file != "-" && !File.Exists(file))
        {
            Output.Say($"There is no file '{file}'. Name an article, or - for standard input.");
            return ExitCodes.CouldNot;
        }

        DraftReading reading = DraftReader.Read(file == "-" ? "standard input" : Path.GetFileName(file), null, await ReadAsync(file, cancellationToken), cancellationToken: cancellationToken);
        if (!reading.IsRead)
        {
            Output.Say($"{file}: {reading.Fault.Message}");
            return ExitCodes.CouldNot;
        }

        return OpenIndex.Use(index, lease =>
        {
            CheckReport report = new ArticleChecker(lease.KnowledgeBase, lease.Appraisals).Check(reading.Draft, cancellationToken);
            if (output.IsText) Print(report);
            else output.Write(file, reading.Draft, report, lease);
            return failOn.Any(word => Fails(report, word)) ? ExitCodes.Findings : ExitCodes.Done;
        });
    }

    // One byte more than may be read: the reader then says that the file is too large.
    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        await using Stream stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; copy.Length <= DraftLimits.Default.MaxBytes && (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;) copy.Write(buffer, 0, read);
        return copy.ToArray();
    }

    private static bool Fails(CheckReport report, string word) =>
        Vocabulary.TryParse(word, out Verdict verdict) ? report.Sentences.Any(s => s.Verdict == verdict)
            : Vocabulary.TryParse(word, out Severity level) && report.Sentences.SelectMany(s => s.Findings).Concat(report.Findings).Any(f => f.Severity >= level);

    private static void Print(CheckReport report)
    {
        foreach (CheckedSentence sentence in report.Sentences)
        {
            Output.Line($"{report.Document.Name}({sentence.Line}): {sentence.Verdict.Word()}{(sentence.Axes.Count > 0 ? $" in {string.Join(" and ", sentence.Axes.Select(a => a.Word()))}" : "")}: {sentence.Text}");
            foreach (string step in sentence.Steps) Output.Line($"    {step}");
            foreach (OtherSideItem item in sentence.OtherSide) Output.Line($"    Other side: {item.Study.Citation}: {item.Finding}");
            foreach (CheckFinding finding in sentence.Findings) Output.Line($"    {finding.Severity.Word()} {finding.RuleId}: {finding.Message} {finding.Suggestion}".TrimEnd());
            if (sentence.Wording is { Cite.Count: > 0 } wording) Output.Line($"    Cite: {string.Join("; ", wording.Cite.Select(c => c.Citation))}");
        }

        CheckSummary summary = report.Summary;
        Output.Line($"{summary.Sentences} sentences: {summary.Checked} checked ({string.Join(", ", summary.Verdicts.Where(v => v.Value > 0).Select(v => $"{v.Key} {v.Value}"))}), {summary.NotCheckable} not checkable, {summary.NotInThisBase} not in this base.");
    }
}
