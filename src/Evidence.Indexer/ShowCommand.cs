using System.CommandLine;
using Evidence.Core.Appraisal;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Indexer;

/// <summary>`evidence show ID`: one claim, study or concept with everything that leads to its verdict.</summary>
internal static class ShowCommand
{
    public static Command Create(IServiceProvider services)
    {
        var id = new Argument<string>("ID") { Description = "Id of a claim (also a former id), a study or a concept." };
        Option<string?> index = CommonOptions.Index(services);
        Option<string> format = CommonOptions.Format();
        var command = new Command("show", "Show one record: a claim with its verdict, steps and evidence, a study, or a concept.\nExit codes: 0 done, 2 no such id, 3 no index.") { id, index, format };
        command.SetAction(parsed => OpenIndex.Use(parsed.GetValue(index), lease => Run(lease, parsed.GetRequiredValue(id), parsed.GetValue(format) == "json")));
        return command;
    }

    private static int Run(GenerationLease lease, string id, bool asJson)
    {
        KnowledgeBase records = lease.KnowledgeBase;
        if (records.FindClaim(id) is { } claim) return Show(ClaimView.Of(records, lease.Appraisals, claim), asJson, RecordText.Of);
        if (records.FindStudy(id) is { } study) return Show(StudyView.Of(records, lease.Appraisals, study), asJson, RecordText.Of);
        if (records.FindConcept(id) is { } concept) return Show(ConceptView.Of(records, lease.Appraisals, concept), asJson, RecordText.Of);
        IEnumerable<string> all = records.Claims.Select(c => c.Id).Concat(records.Studies.Select(s => s.Id)).Concat(records.Concepts.Select(c => c.Id));
        Output.Say($"There is no claim, study or concept '{id}'. {NearestWords.DidYouMean(id, all)}".TrimEnd());
        return ExitCodes.Usage;
    }

    private static int Show<T>(T view, bool asJson, Func<T, IEnumerable<string>> text)
    {
        if (asJson) Output.Json(view);
        else foreach (string line in text(view)) Output.Line(line);
        return ExitCodes.Done;
    }
}
