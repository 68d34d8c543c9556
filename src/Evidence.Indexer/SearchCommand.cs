using System.CommandLine;
using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Core.Model;
using Evidence.Core.Searching;

namespace Evidence.Indexer;

/// <summary>`evidence search QUERY`: finds claims, studies and concepts.</summary>
internal static class SearchCommand
{
    public static Command Create(IServiceProvider services)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words, \"phrases\", AND OR NOT, -word, prefix*, cause -> effect, field:value (doi: pmid: cause: year:2015..2020 organism: design: verdict: ...), PubMed tags.", Arity = ArgumentArity.OneOrMore };
        var page = new Option<int>("--page") { Description = "Which page of hits.", DefaultValueFactory = _ => 1 };
        var size = new Option<int>("--size") { Description = "Hits on a page, 1 to 100.", DefaultValueFactory = _ => 10 };
        var filter = new Option<string[]>("--filter") { HelpName = "FACET=VALUE", Description = "Keep only hits with this facet value, such as kind=claim or verdict=supported; may stand more than once.", AllowMultipleArgumentsPerToken = true };
        var sort = new Option<string>("--sort") { HelpName = string.Join('|', Vocabulary.All<SortOrder>()), Description = "The order of hits.", DefaultValueFactory = _ => SortOrder.Relevance.Word() };
        sort.AcceptOnlyFromAmong([.. Vocabulary.All<SortOrder>()]);
        var off = new Option<string[]>("--off") { HelpName = "SWITCH", Description = "Turn off what the search does by itself: 'concepts', 'prior', or a switch that the JSON answer names, such as concept:ID.", AllowMultipleArgumentsPerToken = true };
        var why = new Option<string?>("--why") { HelpName = "ID", Description = "Explain the score of this hit in words and numbers." };
        Option<string?> index = CommonOptions.Index(services);
        Option<string> format = CommonOptions.Format();
        var command = new Command("search", "Search the built index. No hits is not a fault.\nExit codes: 0 done, 2 usage, 3 no index.") { query, page, size, filter, sort, off, why, index, format };
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
                Sort = Vocabulary.TryParse(parsed.GetValue(sort)!, out SortOrder order) ? order : SortOrder.Relevance,
                Off = parsed.GetValue(off) ?? [],
                Explain = parsed.GetValue(why),
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
        foreach (Correction correction in answer.Corrections) Output.Line($"(No record holds '{correction.Typed}': searched for '{correction.Corrected}'.)");
        foreach (Ambiguity ambiguity in answer.Ambiguities)
            Output.Line($"('{ambiguity.Phrase}' was read as {ambiguity.ConceptLabel}{(ambiguity.Others.Count == 0 ? "" : $"; it can also mean {string.Join(" or ", ambiguity.Others.Select(o => o.Label))}")}.)");
        foreach (Expansion expansion in answer.Expansions.Where(e => e.IsOn)) Output.Line($"('{expansion.Phrase}' was read as the concept {expansion.ConceptId}.)");
        foreach (Hit hit in answer.Hits)
        {
            string verdict = hit.Verdict is { } v ? $"{v.Word()}, {hit.Certainty.Word()} certainty" : hit.Kind.Word();
            Output.Line($"{hit.Title}");
            Output.Line($"    {hit.Id}  [{verdict}]");
            if (hit.Snippet.Length > 0) Output.Line($"    {hit.Snippet}");
        }

        foreach (WayOut way in answer.WaysOut) Output.Line($"Try: {way.Query}{string.Concat(way.Filters.Select(f => $" --filter {f.Facet}={f.Value}"))} ({way.Words}): {(way.Total == 1 ? "1 hit" : $"{way.Total} hits")}");
        if (answer.Explanation is { } explanation) Print(explanation);
        Output.Line(answer.Total == 0 ? "Nothing in this base. That does not mean that it is false." : $"{answer.Hits.Count} of {answer.Total} hits in {answer.TookMs:0.0} ms; generation {answer.Generation}.");
    }

    private static void Print(HitExplanation explanation)
    {
        Output.Line($"Why {explanation.Id} is here:");
        foreach (ScorePart part in explanation.Parts) Output.Line(string.Create(CultureInfo.InvariantCulture, $"  {part.Score,8:0.00}  {part.Words}{(part.Where.Length == 0 ? "" : $", {part.Where}")}"));
        foreach (ScoreFactor factor in explanation.Factors) Output.Line(string.Create(CultureInfo.InvariantCulture, $"  x {factor.Factor,6:0.00}  {factor.Words}"));
        Output.Line(string.Create(CultureInfo.InvariantCulture, $"  = {explanation.Score,6:0.00}"));
        foreach (string missing in explanation.Missing) Output.Line($"  lacks {missing}");
    }
}
