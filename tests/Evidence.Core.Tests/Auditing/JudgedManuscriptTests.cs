using System.Text.Json;
using Evidence.Core.Appraisal;
using Evidence.Core.Auditing;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Model;
using Evidence.Tests;
using Xunit.Abstractions;

namespace Evidence.Core.Tests.Auditing;

/// <summary>
/// A manuscript's 80 references with planted faults and clean decoys, judged by somebody who had not seen the rules:
/// every planted fault is found, and at most 2 entries in 100 are blamed for something else.
/// </summary>
public sealed class JudgedManuscriptTests(ITestOutputHelper output)
{
    private static readonly string Folder = Repository.File("tests/Judged/manuscript");

    [SkippableFact]
    public void Audit_References_FindsEveryPlantedFaultAndHardlyAnythingElse()
    {
        string notices = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "bench", "retractions", "retractions.json"));
        Requirement.That(File.Exists(notices), "The public list of retractions (../shared/bench/retractions) is not here.");
        JsonElement judged = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement;
        HashSet<string> always = Words(judged, "acceptableEverywhere");
        ILookup<string, Finding> found = Audit(notices).Findings.ToLookup(f => f.Entry ?? "");
        List<string> missed = [], alarms = [];
        int wanted = 0, entries = 0;

        foreach (JsonElement entry in judged.GetProperty("entries").EnumerateArray())
        {
            entries++;
            string key = entry.GetProperty("key").GetString()!;
            HashSet<string> faults = Words(entry, "faults"), acceptable = Words(entry, "acceptable");
            HashSet<string> told = [.. found[key].Select(f => f.RuleId)];
            wanted += faults.Count;
            missed.AddRange(faults.Except(told).Select(f => $"{key}: {f} ({entry.GetProperty("reason").GetString()})"));
            alarms.AddRange(found[key].Where(f => !faults.Contains(f.RuleId) && !acceptable.Contains(f.RuleId) && !always.Contains(f.RuleId)).Select(f => $"{key}: {f.RuleId} {f.Message} ({entry.GetProperty("reason").GetString()})"));
        }

        output.WriteLine($"{entries} entries, {wanted} planted faults: missed {missed.Count}, false alarms {alarms.Count}.");
        Assert.True(missed.Count == 0 && alarms.Select(a => a.Split(':')[0]).Distinct().Count() <= entries * 0.02,
            $"Missed {missed.Count} of {wanted}:\n{string.Join('\n', missed)}\nFalse alarms {alarms.Count}:\n{string.Join('\n', alarms)}");
    }

    private static AuditReport Audit(string noticeFile)
    {
        using FileStream list = File.OpenRead(noticeFile);
        NoticeList notices = AuditFixture.Notices(NoticeReading.Read("retractions.json", list, []));
        KnowledgeBase records = DataFolder.Load(Repository.Data).ToKnowledgeBase();
        var context = new AuditContext(records, Appraiser.Appraise(records), notices, AuditFixture.Today);
        List<Finding> reading = [];
        using FileStream stream = File.OpenRead(Path.Combine(Folder, "references.bib"));
        return Auditor.AuditReferences(context, "references.bib", ReferenceFormat.Bibtex.Reader!.Read("references.bib", stream, reading), reading, LoadedWaivers.None);
    }

    private static HashSet<string> Words(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement list) ? [.. list.EnumerateArray().Select(w => w.GetString()!)] : [];
}
