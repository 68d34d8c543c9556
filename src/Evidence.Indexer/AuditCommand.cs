using System.CommandLine;
using System.Text;
using Evidence.Core.Appraisal;
using Evidence.Core.Auditing;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Core.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Indexer;

/// <summary>`evidence audit [FILE]`: what is wrong with the citations of the base, or of somebody's list.</summary>
internal static class AuditCommand
{
    public static Command Create(IServiceProvider services)
    {
        var file = new Argument<string?>("FILE") { Description = "A bibliography (BibTeX, RIS, CSL-JSON, NBIB, PubMed XML, Web of Science, a list of DOIs or PMIDs) or an article (Markdown, HTML, Word, PDF, text). Without it the base itself is audited.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { HelpName = string.Join('|', AuditFormat.All.Select(f => f.Id)), Description = "How to print the report.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong([.. AuditFormat.All.Select(f => f.Id)]);
        var reads = new Option<string?>("--as") { HelpName = "FORMAT", Description = $"How to read FILE where its name does not tell: {string.Join(", ", Readable.Select(f => f.Id))}, or {AuditSource.Article}." };
        reads.AcceptOnlyFromAmong([.. Readable.Select(f => f.Id), AuditSource.Article]);
        var waivers = new Option<string?>("--waivers") { HelpName = "FILE", Description = "A YAML list of waivers (default: data/waivers.yaml, or FILE.waivers.yaml beside FILE)." };
        var fix = new Option<bool>("--fix") { Description = "Show what can be mended for certain: forms of DOIs, a PMCID that stands as PMID." };
        var write = new Option<bool>("--write") { Description = "With --fix: change FILE." };
        var merge = new Option<bool>("--merge-duplicates") { Description = "With --fix: make entries that are certainly one paper (same DOI or PMID) one; says which keys go." };
        var bibliography = new Option<string?>("--bibliography") { HelpName = "LIST", Description = "The list that the keys of an article ([@smith2019]) refer to." };
        Option<string?> data = CommonOptions.Data(services), index = CommonOptions.Index(services);
        Option<string> failOn = CommonOptions.FailOn();
        var command = new Command("audit", "Audit citations: by rule, file and line.\nExit codes: 0 clean, 1 findings at or above --fail-on, 2 usage, 3 could not read, 130 cancelled.") { file, format, reads, waivers, fix, write, merge, bibliography, data, index, failOn };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            new Call(parsed.GetValue(file), parsed.GetValue(format)!, parsed.GetValue(reads), parsed.GetValue(waivers), parsed.GetValue(fix), parsed.GetValue(write), parsed.GetValue(merge), parsed.GetValue(bibliography), parsed.GetValue(data), parsed.GetValue(index), parsed.GetValue(failOn)!),
            services.GetRequiredService<TimeProvider>(), cancellationToken)));
        return command;
    }

    private static IEnumerable<ReferenceFormat> Readable => ReferenceFormat.All.Where(f => f.Reader is not null);

    private sealed record Call(string? File, string Format, string? As, string? Waivers, bool Fix, bool Write, bool Merge, string? Bibliography, string? Data, string? Index, string FailOn);

    private static int Run(Call call, TimeProvider time, CancellationToken cancellationToken)
    {
        if ((call.Fix || call.Write) && call.File is null)
        {
            Output.Say("--fix and --write want a FILE; records of the base are mended by hand.");
            return ExitCodes.Usage;
        }

        if (call.Merge && !call.Fix)
        {
            Output.Say("--merge-duplicates goes with --fix, which shows what would change.");
            return ExitCodes.Usage;
        }

        if (CommonOptions.DataFolderOf(call.Data) is not { } folder) return ExitCodes.Usage;
        LoadedBase loaded = DataFolder.Load(folder, cancellationToken);
        Finding[] errors = [.. Validator.Validate(loaded).Where(f => f.Severity == Severity.Error)];
        if (errors.Length > 0)
        {
            foreach (Finding error in errors) Output.Say(error.ToString());
            Output.Say($"Not audited: the base has {errors.Length} errors. Mend them first (evidence validate).");
            return ExitCodes.CouldNot;
        }

        KnowledgeBase records = loaded.ToKnowledgeBase();
        NoticeList notices = OpenNotices.Of(CommonOptions.IndexRootOf(call.Index, folder));
        var context = new AuditContext(records, Appraiser.Appraise(records), notices, DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        string waiverFile = call.Waivers ?? (call.File is null ? Path.Combine(folder, LoadedWaivers.FileName) : $"{call.File}.{LoadedWaivers.FileName}");
        if (call.Waivers is not null && !File.Exists(call.Waivers))
        {
            Output.Say($"There is no file '{call.Waivers}'.");
            return ExitCodes.Usage;
        }

        LoadedWaivers waivers = File.Exists(waiverFile) ? LoadedWaivers.Read(call.File is null ? LoadedWaivers.FileName : waiverFile, File.ReadAllText(waiverFile)) : LoadedWaivers.None;
        return call.File is null
            ? Print(Auditor.AuditBase(context, "data", BasePlaces.Of(loaded), waivers, cancellationToken), call)
            : AuditFile(call.File, call, context, waivers, cancellationToken);
    }

    private static int AuditFile(string file, Call call, AuditContext context, LoadedWaivers waivers, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            Output.Say($"There is no file '{file}'.");
            return ExitCodes.Usage;
        }

        using FileStream stream = File.OpenRead(file);
        byte[] head = new byte[4096];
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (AuditSource.ListOf(file, null, call.As, head.AsSpan(0, length)) is not { } format) return AuditArticle(file, call, context, waivers, cancellationToken);
        if (call.Fix || call.Write) return Mend(file, format, call);
        return Print(AuditSource.Audit(context, file, format, stream, waivers, cancellationToken), call);
    }

    private static int AuditArticle(string file, Call call, AuditContext context, LoadedWaivers waivers, CancellationToken cancellationToken)
    {
        if (call.Fix || call.Write)
        {
            Output.Say($"--fix and --write want a bibliography; '{file}' is read as an article. A bibliography can be named with --as {string.Join('|', Readable.Select(f => f.Id))}.");
            return ExitCodes.Usage;
        }

        if (call.Bibliography is { } path && !File.Exists(path))
        {
            Output.Say($"There is no file '{path}'.");
            return ExitCodes.Usage;
        }

        AuditFile? bibliography = call.Bibliography is { } list ? new AuditFile(list, File.ReadAllBytes(list)) : null;
        AuditReading read = AuditSource.AuditArticle(context, new AuditFile(file, File.ReadAllBytes(file)), bibliography, waivers, cancellationToken);
        if (read.IsRead) return Print(read.Report, call);
        Output.Say($"'{file}' was not audited. {read.Fault.Message} How it is read can be said with --as {string.Join('|', Readable.Select(f => f.Id))}|{AuditSource.Article}.");
        return ExitCodes.Usage;
    }

    private static int Mend(string file, ReferenceFormat format, Call call)
    {
        byte[] bytes = File.ReadAllBytes(file);
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Output.Say($"'{file}' is not UTF-8; only such files are changed. Save it as UTF-8 first.");
            return ExitCodes.CouldNot;
        }

        string mark = text.StartsWith('\uFEFF') ? "\uFEFF" : "", body = text[mark.Length..];
        IReadOnlyList<CertainFix> fixes = CertainFixes.Find(Entries(file, format, body), body);
        string mended = CertainFixes.Apply(body, fixes);
        IReadOnlyList<DuplicateMerge> merges = [];
        if (call.Merge)
        {
            if (!DuplicateMerges.Supports(format)) Output.Say($"Doubles are not merged in files of {format.Name}; they are in BibTeX, RIS, NBIB and CSL-JSON.");
            (mended, merges) = DuplicateMerges.Apply(Entries(file, format, mended), mended, format);
        }

        foreach (CertainFix fix in fixes) Output.Line(fix.ToString());
        foreach (DuplicateMerge done in merges) Output.Line(done.ToString());
        int count = fixes.Count + merges.Count;
        string changes = count == 1 ? "1 change" : $"{count} changes";
        if (call.Write && count > 0) File.WriteAllText(file, mark + mended, new UTF8Encoding(false));
        Output.Line(count == 0 ? "Nothing can be mended for certain." : call.Write ? $"{changes} written to {file}." : $"{changes} can be made; make {(count == 1 ? "it" : "them")} with --write.");
        return ExitCodes.Done;
    }

    private static Reference[] Entries(string file, ReferenceFormat format, string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. format.Reader!.Read(file, stream, [])];
    }

    private static int Print(AuditReport report, Call call)
    {
        Output.Bytes(stream => AuditFormat.Find(call.Format)!.Writer.Write(stream, report));
        return Vocabulary.TryParse(call.FailOn, out Severity level) && report.HasAtLeast(level) ? ExitCodes.Findings : ExitCodes.Done;
    }
}
