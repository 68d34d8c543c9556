using System.CommandLine;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Indexer;

/// <summary>`evidence search QUERY`: finds claims, studies and concepts.</summary>
internal static class SearchCommand
{
    public static Command Create(IServiceProvider services)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words, \"phrases\", -word, or field:value (doi: pmid: year:2015..2020 organism: design: verdict: ...).", Arity = ArgumentArity.OneOrMore };
        var page = new Option<int>("--page") { Description = "Which page of hits.", DefaultValueFactory = _ => 1 };
        var size = new Option<int>("--size") { Description = "Hits on a page, 1 to 100.", DefaultValueFactory = _ => 10 };
        var filter = new Option<string[]>("--filter") { HelpName = "FACET=VALUE", Description = "Keep only hits with this facet value, such as kind=claim or verdict=supported; may stand more than once.", AllowMultipleArgumentsPerToken = true };
        Option<string?> index = CommonOptions.Index();
        Option<string> format = CommonOptions.Format();
        var command = new Command("search", "Search the built index. No hits is not a fault.\nExit codes: 0 done, 2 usage, 3 no index.") { query, page, size, filter, index, format };
        page.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--page counts from 1.");
        });
        size.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > SearchRequest.MaxPageSize) result.AddError($"--size is 1 to {SearchRequest.MaxPageSize}.");
        });
        filter.Validators.Add(result =>
        {
            foreach (string given in result.GetValueOrDefault<string[]>() ?? [])
            {
                string facet = given.Split('=')[0];
                if (facet.Length == given.Length) result.AddError($"--filter wants FACET=VALUE, not '{given}'.");
                else if (!FacetNames.All.Contains(facet)) result.AddError($"There is no facet '{facet}'. {NearestWords.DidYouMean(facet, FacetNames.All)}");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(OpenIndex.Use(parsed.GetValue(index), lease =>
        {
            var request = new SearchRequest
            {
                Text = string.Join(' ', parsed.GetRequiredValue(query)),
                Filters = [.. (parsed.GetValue(filter) ?? []).Select(f => new FacetFilter(f[..f.IndexOf('=')], f[(f.IndexOf('=') + 1)..]))],
                Page = parsed.GetValue(page),
                PageSize = parsed.GetValue(size),
            };
            SearchAnswer answer = lease.Search(request, cancellationToken);
            if (parsed.GetValue(format) == "json") Output.Json(answer);
            else Print(answer);
            return ExitCodes.Done;
        })));
        return command;
    }

    private static void Print(SearchAnswer answer)
    {
        foreach (string note in answer.Notes) Output.Line($"({note})");
        foreach (Hit hit in answer.Hits)
        {
            string verdict = hit.Verdict is { } v ? $"{v.Word()}, {hit.Certainty.Word()} certainty" : hit.Kind.Word();
            Output.Line($"{hit.Title}");
            Output.Line($"    {hit.Id}  [{verdict}]");
            if (hit.Snippet.Length > 0) Output.Line($"    {hit.Snippet}");
        }

        Output.Line(answer.Total == 0 ? "Nothing in this base. That does not mean that it is false." : $"{answer.Hits.Count} of {answer.Total} hits in {answer.TookMs:0.0} ms; generation {answer.Generation}.");
    }
}
