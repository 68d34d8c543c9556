using System.CommandLine;
using Evidence.Core.Appraisal;
using Evidence.Core.Mechanisms;
using Evidence.Core.Model;

namespace Evidence.Indexer;

/// <summary>`evidence what-if`: leave evidence out, or suppose a retraction, and see which verdicts, steps and paths change.</summary>
internal static class WhatIfCommand
{
    public static Command Create(IServiceProvider services)
    {
        var studies = new Option<string[]>("--without-study") { HelpName = "STUDY", Description = "Id of a study to leave out; may stand more than once." };
        var designs = new Option<string[]>("--without-design") { HelpName = "DESIGN", Description = "A design whose evidence to leave out; may stand more than once." };
        var retracted = new Option<string[]>("--retracted") { HelpName = "STUDY", Description = "Id of a study to suppose retracted; may stand more than once." };
        var from = new Option<string?>("--from") { HelpName = "CONCEPT", Description = "Also compare the paths from here ..." };
        var to = new Option<string?>("--to") { HelpName = "CONCEPT", Description = "... to here." };
        var options = new PathOptions();
        Option<string?> index = CommonOptions.Index(services);
        Option<string> format = CommonOptions.Format();
        var command = new Command("what-if", "Leave studies or designs out, or suppose a retraction, and list the claims, verdicts, steps and paths that change. Nothing is written.\nExit codes: 0 done, 2 usage or unknown id, 3 no index.") { studies, designs, retracted, from, to, index, format };
        options.AddTo(command);
        designs.AcceptOnlyFromAmong([.. Vocabulary.All<Design>()]);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(studies) ?? []).Length + (result.GetValue(designs) ?? []).Length + (result.GetValue(retracted) ?? []).Length == 0)
                result.AddError("Name what to leave out: --without-study, --without-design or --retracted.");
            if (result.GetValue(from) is null != result.GetValue(to) is null) result.AddError("--from and --to go together.");
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(OpenIndex.Use(parsed.GetValue(index), lease =>
        {
            var map = new CausalMap(lease.KnowledgeBase, lease.Appraisals);
            string[] without = parsed.GetValue(studies) ?? [], gone = parsed.GetValue(retracted) ?? [];
            if (!AreKnown(lease.KnowledgeBase, [.. without, .. gone])) return ExitCodes.Usage;
            PathQuery? query = null;
            if (parsed.GetValue(from) is { } start && (query = options.Read(parsed, map, start, parsed.GetValue(to)!)) is null) return ExitCodes.Usage;
            Supposition supposition = Supposition.Retracted(gone, "supposed on the command line") with
            {
                WithoutStudies = [.. without.Distinct()],
                WithoutDesigns = [.. (parsed.GetValue(designs) ?? []).Select(w => Vocabulary.TryParse(w, out Design d) ? d : Design.Unknown).Distinct()],
            };
            WhatIfAnswer answer = WhatIfAnswer.Of(map, supposition, query, cancellationToken);
            if (parsed.GetValue(format) == "json") Output.Json(answer);
            else foreach (string line in PathText.Of(answer)) Output.Line(line);
            return ExitCodes.Done;
        })));
        return command;
    }

    private static bool AreKnown(KnowledgeBase records, IReadOnlyList<string> studies)
    {
        string[] unknown = [.. studies.Where(id => records.FindStudy(id) is null)];
        foreach (string id in unknown) Output.Say($"There is no study '{id}'. {NearestWords.DidYouMean(id, records.Studies.Select(s => s.Id))}".TrimEnd());
        return unknown.Length == 0;
    }
}
