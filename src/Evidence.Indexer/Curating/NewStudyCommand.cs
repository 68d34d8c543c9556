using System.CommandLine;
using Evidence.Core.Auditing;
using Evidence.Core.Curating;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Indexer;

/// <summary>`evidence new study ID` or `evidence new study --from FILE`.</summary>
internal static class NewStudyCommand
{
    public static Command Create(IServiceProvider services)
    {
        var id = new Argument<string?>("ID") { Description = "Id of the study, such as author-year-journal. With --from ids are made so.", Arity = ArgumentArity.ZeroOrOne };
        var from = new Option<string?>("--from") { HelpName = "FILE", Description = "A bibliography (BibTeX, RIS, NBIB, CSL-JSON, PubMed XML, Web of Science): one study an entry that the base does not hold yet." };
        Option<string?> data = CommonOptions.Data(services), index = CommonOptions.Index(services);
        var command = new Command("study", "Begin a study, or take over a bibliography. Only what the entries say is filled in; nobody has read the papers yet, and the files say so.\nExit codes: 0 written, 1 part of FILE could not be read, 2 the id is taken, or FILE is no bibliography, 3 the disk failed.") { id, from, data, index };
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is null == result.GetValue(from) is null) result.AddError("Name one: an ID for an empty study, or --from FILE.");
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(parsed.GetValue(from) is { } file
            ? Import(file, parsed.GetValue(data), parsed.GetValue(index), services.GetRequiredService<TimeProvider>(), cancellationToken)
            : RecordFiles.Run(parsed.GetValue(data), parsed.GetValue(id)!, (files, key) => files.WriteNew($"studies/{key}.yaml", NewStudy.Write(key)), cancellationToken)));
        return command;
    }

    private static int Import(string file, string? data, string? index, TimeProvider time, CancellationToken cancellationToken)
    {
        if (CommonOptions.DataFolderOf(data) is not { } folder) return ExitCodes.Usage;
        if (!File.Exists(file))
        {
            Output.Say($"There is no file '{file}'.");
            return ExitCodes.Usage;
        }

        using FileStream stream = File.OpenRead(file);
        byte[] head = new byte[4096];
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (AuditSource.FormatOf(file, head.AsSpan(0, length)) is not { Reader: not null } format)
        {
            Output.Say($"'{file}' is read as no bibliography. These are: {string.Join(", ", ReferenceFormat.All.Where(f => f.Reader is not null).Select(f => f.Name))}.");
            return ExitCodes.Usage;
        }

        RecordFiles files = RecordFiles.Open(folder, cancellationToken);
        // Only bibliographies are compared: claims, perhaps half written, are of no account here.
        var records = new KnowledgeBase([], files.Loaded.Studies.Select(s => s.Record).DistinctBy(s => s.Id), []);
        NoticeList notices = OpenNotices.Of(CommonOptions.IndexRootOf(index, folder));
        var context = new AuditContext(records, new Dictionary<string, Core.Appraisal.ClaimAppraisal>(), notices, DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        List<Finding> findings = [];
        int written = 0, passed = 0;
        foreach (ImportedEntry entry in StudyImport.Read(context, files.TakenStudyIds, Path.GetFileName(file), format, stream, findings))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.NewId is { } id && files.WriteNew($"studies/{id}.yaml", entry.Text!) == ExitCodes.Done) written++;
            else passed++;
            if (entry.Remark is not null) Output.Line($"{entry.Position}: {(entry.NewId is null ? "not written: " : "")}'{entry.Entry}' {entry.Remark}.");
        }

        foreach (Finding finding in findings) Output.Line(finding.ToString());
        Output.Line($"{written} studies written, {passed} entries passed over, {findings.Count} findings. Read each paper, fill in design, species, size and findings, and set readBasis; until then it counts in no verdict.");
        return findings.Exists(f => f.Severity == Severity.Error) ? ExitCodes.Findings : ExitCodes.Done;
    }
}
