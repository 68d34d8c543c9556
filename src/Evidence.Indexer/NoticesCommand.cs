using System.CommandLine;
using System.Globalization;
using Evidence.Core.Indexing;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Indexer;

/// <summary>`evidence notices`: the lists of retractions and other notices that audits look up.</summary>
internal static class NoticesCommand
{
    public static Command Create(IServiceProvider services)
    {
        Option<string?> index = CommonOptions.Index(services);
        Option<string> format = CommonOptions.Format();
        var command = new Command("notices", "Show the imported lists of publishers' notices.") { index, format };
        command.SetAction(parsed => Show(CommonOptions.IndexRootOf(parsed.GetValue(index)), parsed.GetValue(format) == "json"));
        command.Add(Import(services));
        return command;
    }

    private static Command Import(IServiceProvider services)
    {
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        var file = new Argument<string>("FILE") { Description = "Retraction Watch's table (CSV), Crossref's JSON with update-to, or a JSON map of paper to notice." };
        var source = new Option<string?>("--source") { HelpName = "NAME", Description = "Who made the list (default: the file's name). A list of the same name is replaced." };
        var dated = new Option<string?>("--dated") { HelpName = "YYYY-MM-DD", Description = "The day on which the list was made; without it nobody can tell when it is old." };
        dated.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } day && !TryDay(day, out _)) result.AddError("--dated wants a day such as 2026-08-31.");
        });
        Option<string?> index = CommonOptions.Index(services);
        var command = new Command("import", "Import a list of notices for audits.\nExit codes: 0 imported, 2 usage, 3 could not read.") { file, source, dated, index };
        command.SetAction(parsed => Import(parsed.GetRequiredValue(file), parsed.GetValue(source), parsed.GetValue(dated), CommonOptions.IndexRootOf(parsed.GetValue(index)), time));
        return command;
    }

    private static int Import(string file, string? name, string? dated, IndexRoot root, TimeProvider time)
    {
        long start = time.GetTimestamp();
        List<Finding> findings = [];
        IReadOnlyList<PublishedNotice> notices;
        using (FileStream stream = File.OpenRead(file)) notices = NoticeReading.Read(Path.GetFileName(file), stream, findings);
        const int shown = 10;
        foreach (Finding finding in findings.Take(shown)) Output.Say(finding.ToString());
        if (findings.Count > shown) Output.Say($"... and {findings.Count - shown} more lines like these.");
        if (notices.Count == 0)
        {
            Output.Say("Nothing was imported.");
            return ExitCodes.CouldNot;
        }

        DateOnly? day = dated is not null && TryDay(dated, out DateOnly read) ? read : null;
        NoticeSource source = NoticeList.Import(root.Notices, name ?? Path.GetFileNameWithoutExtension(file), day, DateOnly.FromDateTime(time.GetLocalNow().DateTime), notices);
        Output.Line($"Imported {source.Entries} notices of '{source.Name}' in {time.GetElapsedTime(start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s: {string.Join(", ", notices.CountBy(n => n.Kind).OrderBy(k => k.Key).Select(k => $"{k.Key.Word()} {k.Value}"))}.");
        if (source.Dated is null) Output.Say("Say with --dated on which day the list was made; audits will ask.");
        return ExitCodes.Done;
    }

    private static int Show(IndexRoot root, bool asJson)
    {
        NoticeList list = OpenNotices.Of(root);
        if (asJson) Output.Json(list.Sources);
        else if (list.IsEmpty) Output.Line("No list was imported. Import one with: evidence notices import FILE --source NAME --dated YYYY-MM-DD");
        else foreach (NoticeSource source in list.Sources) Output.Line($"{source.Name}: {source.Entries} notices, dated {source.Dated ?? "(nobody said)"}, imported {source.Imported}");
        return ExitCodes.Done;
    }

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
