using System.Diagnostics;
using System.Globalization;
using System.Text;
using Evidence.Core.Appraisal;
using Evidence.Core.Auditing;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Benchmarks;

/// <summary>How long it takes to import many notices and to audit a long list, and how much memory that holds.</summary>
internal static class AuditSpeed
{
    private const int References = 100_000;
    private const int Notices = 60_000;
    private static readonly string[] Words = ["moss", "lamp", "dust", "glow", "wick", "brass", "moth", "cellar", "oil", "silver", "humming", "score", "trial", "cohort", "effect", "risk", "group", "winter", "level", "change"];

    public static void Run()
    {
        string folder = Directory.CreateTempSubdirectory("evidence-audit-").FullName, list = Path.Combine(folder, "list.bib");
        var random = new Random(1);
        var watch = Stopwatch.StartNew();
        NoticeSource source = NoticeList.Import(folder, "made up", null, new DateOnly(2026, 1, 1), Enumerable.Range(0, Notices).Select(i => new PublishedNotice($"10.{random.Next(1000, 9999)}/x.{i * 7}", NoticeKind.Retraction, "2020-01-01", $"10.1/n.{i}")));
        Console.WriteLine($"import of {source.Entries} notices: {watch.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s, {new FileInfo(Directory.GetFiles(folder, "*.notices")[0]).Length / 1024 / 1024} MB");
        watch.Restart();
        NoticeList notices = NoticeList.Open(folder);
        double open = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        for (int i = 0; i < Notices; i++) _ = notices.OfDoi($"10.{1000 + (i % 9000)}/x.{i * 7}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"open {open:0} ms, look-up {watch.Elapsed.TotalMicroseconds / Notices:0.0} us"));

        using (var file = new StreamWriter(list, false, Encoding.UTF8))
            for (int i = 0; i < References; i++)
                file.Write($"@article{{k{i},\n  author = {{Arden, Paul and M{{\\\"u}}ller, J.}},\n  title = {{{{{Some(random, 10)} {i}}}}},\n  journal = {{Journal of Lamps}},\n  year = {1980 + (i % 45)},\n  volume = {i % 90},\n  pages = {{{i}--{i + 9}}},\n  doi = {{10.{random.Next(1000, 9999)}/x.{i}}},\n  abstract = {{{Some(random, 100)}}}\n}}\n\n");
        KnowledgeBase records = DataFolder.Load(DataFolder.Find(Directory.GetCurrentDirectory())!).ToKnowledgeBase();
        var context = new AuditContext(records, Appraiser.Appraise(records), notices, new DateOnly(2026, 11, 25));
        watch.Restart();
        List<Finding> reading = [];
        using FileStream stream = File.OpenRead(list);
        AuditReport report = Auditor.AuditReferences(context, "list.bib", ReferenceFormat.Bibtex.Reader!.Read("list.bib", stream, reading), reading, LoadedWaivers.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"audit of {report.Coverage.Entries} references ({stream.Length / 1024 / 1024} MB): {watch.Elapsed.TotalSeconds:0.0} s, peak {Environment.WorkingSet / 1024 / 1024} MB now, {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB at most, {report.Findings.Count} findings"));
        Directory.Delete(folder, recursive: true);
    }

    private static string Some(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)]));
}
