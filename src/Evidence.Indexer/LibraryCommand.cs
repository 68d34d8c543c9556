using System.CommandLine;
using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Core.Searching;
using Evidence.Embedding;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Indexer;

/// <summary>`evidence library`: the references beside the base, which nobody has curated.</summary>
internal static class LibraryCommand
{
    public static Command Create(IServiceProvider services)
    {
        var command = new Command("library", "The references beside the base, which nobody has curated: import, embed, search, delete, verify.") { Import(services), LibraryEmbedCommand.Create(services), Status(services), Search(services), Delete(services), LibraryVerifying.Create(services) };
        return command;
    }

    private static Command Import(IServiceProvider services)
    {
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        var files = new Argument<string[]>("FILE|DIR") { Description = "Bibliographies (BibTeX, RIS, CSL-JSON, NBIB, PubMed XML, Web of Science, lists of DOIs or PMIDs) or a corpus in the layout of BEIR (JSON lines); of a folder every such file.", Arity = ArgumentArity.OneOrMore };
        var every = new Option<int>("--commit-every") { HelpName = "SECONDS", Description = "How often the work is made safe against a kill.", DefaultValueFactory = _ => 30 };
        every.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0) result.AddError("--commit-every is a number of seconds, from 0.");
        });
        Option<string?> index = CommonOptions.Index(services), model = CommonOptions.Model(services);
        model.Description = "Make vectors of what was imported, with the sentence-embedding model in this folder; the same as 'library embed' afterwards (default: none are made).";
        Option<string> format = CommonOptions.Format();
        var command = new Command("import", "Take references into the library; what has the same identifier becomes one. Cut off, it goes on where it was when started again with the same files.\nExit codes: 0 imported, 1 something could not be read, 2 usage, 3 locked, unreadable or disk full, 130 cancelled.") { files, every, model, index, format };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(LibraryImporting.Run(
            parsed.GetRequiredValue(files), CommonOptions.IndexRootOf(parsed.GetValue(index)), parsed.GetValue(model), TimeSpan.FromSeconds(parsed.GetValue(every)), parsed.GetValue(format) == "json", time, cancellationToken)));
        return command;
    }

    private static Command Status(IServiceProvider services)
    {
        Option<string?> index = CommonOptions.Index(services);
        Option<string> format = CommonOptions.Format();
        var command = new Command("status", "Show the live generation of the library.\nExit codes: 0 there is one, 3 there is none.") { index, format };
        command.SetAction(parsed => Use(parsed.GetValue(index), lease =>
        {
            LibraryManifest manifest = lease.Manifest;
            if (parsed.GetValue(format) == "json") Output.Json(manifest);
            else
            {
                Output.Line($"Generation {manifest.Generation}, published {manifest.BuiltAt:yyyy-MM-dd HH:mm:ss} UTC by version {manifest.ToolVersion}");
                Output.Line(string.Create(CultureInfo.InvariantCulture, $"  {manifest.References} references, {manifest.Bytes / 1048576.0:0.0} MB, layout {manifest.SchemaVersion}"));
                Output.Line(manifest.Vectors is { } vectors ? $"  {EmbeddingWork.Told(vectors, manifest.References)}" : "  no vectors: it is ranked by words alone");
            }

            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Search(IServiceProvider services)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words, \"phrases\", AND OR NOT, -word, prefix*, title: author: year:2015..2020 journal: design: doi: pmid:.", Arity = ArgumentArity.OneOrMore };
        var size = new Option<int>("--size") { Description = "Hits, 1 to 100.", DefaultValueFactory = _ => 10 };
        size.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > SearchRequest.MaxPageSize) result.AddError($"--size is 1 to {SearchRequest.MaxPageSize}.");
        });
        var ranking = new Option<string?>("--ranking") { HelpName = "lexical|hybrid", Description = "By words alone, or by words and meaning (default: hybrid where the library has vectors of the model in use)." };
        ranking.AcceptOnlyFromAmong(LibraryAnswer.Lexical, LibraryAnswer.Hybrid);
        Option<string?> index = CommonOptions.Index(services), model = CommonOptions.Model(services);
        Option<string> format = CommonOptions.Format();
        var command = new Command("search", "Search the library. No hits is not a fault.\nExit codes: 0 done, 2 usage, 3 no library, or hybrid was asked for and cannot be.") { query, size, ranking, model, index, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            bool byWords = parsed.GetValue(ranking) == LibraryAnswer.Lexical;
            using var used = new ModelOnDemand(byWords ? () => null : () => CommonOptions.ModelOf(parsed.GetValue(model)));
            return Task.FromResult(Use(parsed.GetValue(index), lease =>
            {
                if (parsed.GetValue(ranking) == LibraryAnswer.Hybrid && lease.WhyLexical is { } why)
                {
                    Output.Say(why);
                    return ExitCodes.CouldNot;
                }

                LibraryAnswer answer = lease.Search(new LibraryRequest { Text = string.Join(' ', parsed.GetRequiredValue(query)), PageSize = parsed.GetValue(size), Off = byWords ? [LibraryRequest.MeaningSwitch] : [] }, null, cancellationToken);
                if (parsed.GetValue(format) == "json") Output.Json(answer);
                else Print(answer, byWords || lease.Manifest.Vectors is null ? null : lease.WhyLexical);
                return ExitCodes.Done;
            }, used.Open));
        });
        return command;
    }

    private static Command Delete(IServiceProvider services)
    {
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        var ids = new Argument<string[]>("ID") { Description = "Ids of references, or DOIs, PMIDs, PMCIDs.", Arity = ArgumentArity.OneOrMore };
        Option<string?> index = CommonOptions.Index(services);
        var command = new Command("delete", "Delete references.\nExit codes: 0 deleted, 2 an id is not there (the others are deleted), 3 locked or unreadable.") { ids, index };
        command.SetAction(parsed =>
        {
            try
            {
                (IReadOnlyList<string> unknown, LibraryManifest? manifest) = LibraryImport.Delete(parsed.GetRequiredValue(ids), CommonOptions.IndexRootOf(parsed.GetValue(index)), time);
                foreach (string id in unknown) Output.Say($"The library has no reference '{id}'.");
                if (manifest is not null) Output.Line($"Deleted; the library has {manifest.References} references now.");
                return unknown.Count > 0 ? ExitCodes.Usage : ExitCodes.Done;
            }
            catch (IndexLockedException locked)
            {
                Output.Say(locked.Message);
                return ExitCodes.CouldNot;
            }
        });
        return command;
    }

    private static void Print(LibraryAnswer answer, string? whyLexical)
    {
        if (whyLexical is not null) Output.Line($"(Ranked by words alone. {whyLexical})");
        foreach (string note in answer.Notes) Output.Line($"({note})");
        if (answer.AddedWords.Count > 0) Output.Line($"(Also searched, from the best references: {string.Join(", ", answer.AddedWords)}.)");
        foreach (LibraryHit hit in answer.Hits)
        {
            Output.Line(hit.Reference.Title);
            Output.Line($"    {hit.Reference.Id}  {string.Join(", ", new[] { hit.Reference.Authors is [var first, ..] ? first : null, hit.Reference.Journal, hit.Reference.Issued }.Where(p => p is not null))}");
            if (hit.Snippet.Length > 0) Output.Line($"    {hit.Snippet}");
        }

        Output.Line(string.Create(CultureInfo.InvariantCulture, $"{answer.Hits.Count} of {answer.Total} hits among {answer.References} references in {answer.TookMs:0.0} ms, ranked by {(answer.Ranking == LibraryAnswer.Hybrid ? "words and meaning" : "words")}. Not curated: nobody has read them for this base."));
    }

    private static int Use(string? given, Func<LibraryLease, int> command, Func<SentenceModel?>? model = null)
    {
        using LiveLibrary library = LiveLibrary.Open(CommonOptions.IndexRootOf(given), model);
        if (!library.IsReady)
        {
            Output.Say($"{library.Reason} Import references with: evidence library import FILE{(given is null ? "" : $" --index {given}")}");
            return ExitCodes.CouldNot;
        }

        using LibraryLease lease = library.Acquire();
        return command(lease);
    }
}
