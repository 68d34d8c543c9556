using System.CommandLine;
using System.Globalization;
using Evidence.Core.Searching;
using Evidence.Core.Searching.Evaluation;
using Evidence.Embedding;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Indexer;

/// <summary>`evidence eval`: how well the library's search finds what judges found relevant.</summary>
internal static class EvalCommand
{
    private const int Depth = 100;

    public static Command Create(IServiceProvider services)
    {
        var corpus = new Option<string>("--corpus") { HelpName = "DIR", Description = "A folder in the layout of BEIR: corpus.jsonl, queries.jsonl, qrels/SPLIT.tsv.", Required = true };
        var split = new Option<string>("--split") { HelpName = "dev|train|test", Description = "Which judgements.", DefaultValueFactory = _ => "test" };
        var qrels = new Option<string?>("--qrels") { HelpName = "FILE", Description = "Judgements of another place: query, document, grade (BEIR) or query, 0, document, grade (TREC)." };
        var ranking = new Option<string>("--ranking") { HelpName = "lexical|hybrid", Description = "How to rank: by words, or by words and meaning.", DefaultValueFactory = _ => LibraryAnswer.Lexical };
        ranking.AcceptOnlyFromAmong(LibraryAnswer.Lexical, LibraryAnswer.Hybrid);
        Option<string?> model = CommonOptions.Model(services);
        var keep = new Option<string?>("--keep") { HelpName = "DIR", Description = "Keep the library made of the corpus, with its vectors, in this folder and use it again next time (default: it goes)." };
        var run = new Option<string?>("--run") { HelpName = "FILE", Description = "Write the run there, in TREC's form." };
        var against = new Option<string?>("--against") { HelpName = "FILE", Description = "Compare with this run: paired randomisation test, query by query." };
        Option<string> format = CommonOptions.Format();
        var command = new Command("eval", "Measure the search of the library on a retrieval benchmark: nDCG@10, recall@100, MRR@10 as trec_eval has them.\nExit codes: 0 done, 2 usage, 3 could not read, 130 cancelled.") { corpus, split, qrels, ranking, model, keep, run, against, format };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Evaluate(
            new Asked(parsed.GetRequiredValue(corpus), parsed.GetValue(split)!, parsed.GetValue(qrels), parsed.GetValue(ranking)!, parsed.GetValue(model), parsed.GetValue(keep), parsed.GetValue(run), parsed.GetValue(against), parsed.GetValue(format) == "json"), services.GetRequiredService<TimeProvider>(), cancellationToken)));
        return command;
    }

    private static int Evaluate(Asked asked, TimeProvider time, CancellationToken cancellationToken)
    {
        string judgements = asked.Qrels ?? JudgedQueries.JudgementsOf(asked.Folder, asked.Split), queries = JudgedQueries.QueriesOf(asked.Folder);
        foreach (string needed in new[] { judgements, queries, asked.Against }.OfType<string>())
        {
            if (File.Exists(needed)) continue;
            Output.Say($"There is no file '{needed}'. The folder wants queries.jsonl and qrels/SPLIT.tsv; name the split with --split or the file with --qrels.");
            return ExitCodes.Usage;
        }

        JudgedQueries collection;
        Run? other;
        try
        {
            collection = JudgedQueries.Read(queries, judgements);
            other = asked.Against is null ? null : Run.Read(asked.Against);
        }
        catch (InvalidDataException fault)
        {
            Output.Say(fault.Message);
            return ExitCodes.CouldNot;
        }

        bool byMeaning = asked.Ranking == LibraryAnswer.Hybrid;
        using SentenceModel? model = byMeaning ? CommonOptions.RequireModelOf(asked.Model) : null;
        if (byMeaning && model is null) return ExitCodes.Usage;
        using CorpusLibrary? library = CorpusLibrary.Of(asked.Folder, time, asked.Keep, model, cancellationToken);
        if (library is null) return ExitCodes.Usage;
        var ranked = new Run(collection.Queries.ToDictionary(q => q.Key, q => Answer(library, q.Value, byMeaning, cancellationToken)));
        if (asked.Run is not null) ranked.Write(asked.Run, "evidence-" + asked.Ranking);
        RunFigures figures = RunFigures.Of(collection, ranked);
        RunFigures? before = other is null ? null : RunFigures.Of(collection, other);
        Print(figures, before, before is null ? null : PairedComparison.Of(figures, before, q => q.NdcgAt10), library.References, asked.Ranking, asked.AsJson);
        return ExitCodes.Done;
    }

    private static IReadOnlyList<(string, double)> Answer(CorpusLibrary library, string query, bool byMeaning, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return library.Lease.Rank(query, Depth, byMeaning);
    }

    private static void Print(RunFigures figures, RunFigures? before, PairedComparison? comparison, long documents, string ranking, bool asJson)
    {
        if (asJson)
        {
            Output.Json(new { ranking, documents, queries = figures.PerQuery.Count, figures.NdcgAt10, figures.RecallAt100, figures.MrrAt10, against = before is null ? null : new { before.NdcgAt10, before.RecallAt100, before.MrrAt10, comparison!.Difference, comparison.Better, comparison.Worse, comparison.P } });
            return;
        }

        Output.Line(string.Create(CultureInfo.InvariantCulture, $"{figures.PerQuery.Count} queries, {documents} documents, ranking {ranking}"));
        Output.Line(string.Create(CultureInfo.InvariantCulture, $"nDCG@10 {figures.NdcgAt10:0.0000}  recall@100 {figures.RecallAt100:0.0000}  MRR@10 {figures.MrrAt10:0.0000}"));
        if (before is null) return;
        Output.Line(string.Create(CultureInfo.InvariantCulture, $"against  {before.NdcgAt10:0.0000}             {before.RecallAt100:0.0000}         {before.MrrAt10:0.0000}"));
        Output.Line(string.Create(CultureInfo.InvariantCulture, $"nDCG@10 {comparison!.Difference:+0.0000;-0.0000;0.0000}, better on {comparison.Better} queries, worse on {comparison.Worse}, p = {comparison.P:0.00000} (paired randomisation, two-sided)"));
    }

    private sealed record Asked(string Folder, string Split, string? Qrels, string Ranking, string? Model, string? Keep, string? Run, string? Against, bool AsJson);
}
