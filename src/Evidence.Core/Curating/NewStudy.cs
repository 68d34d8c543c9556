using Evidence.Core.Auditing;
using Evidence.Core.Formats;
using Evidence.Core.Loading;
using Evidence.Core.Model;

namespace Evidence.Core.Curating;

/// <summary>
/// The file of a study that nobody has read yet: what a reference says is taken over, everything else is left open beside a
/// comment that says how to fill it in. It validates, and it counts in no verdict until somebody writes what was read.
/// </summary>
public static class NewStudy
{
    private const string Modeline = "# yaml-language-server: $schema=../schema/study.schema.json";

    /// <summary>The file of a study of which nothing is known but its id.</summary>
    public static string Write(string id) => string.Join('\n',
        [Modeline, "# Write what you have seen with your own eyes; leave out what you have not.", $"id: {id}", "# title:", "# author: [Family AB, Family C]", "# issued: \"2024-05\"", "# container-title:", "# DOI: \"10.1234/abc\"", "# PMID: \"12345678\"", .. Open("unknown", null, "[unknown]"), .. Unconfirmed([]), ""]);

    /// <summary>The file of a study whose bibliography stands in a reference.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="item">The reference, looked up.</param>
    /// <param name="taken">What is kept of it.</param>
    internal static string Write(string id, ReferenceInAudit item, TakenFacts taken)
    {
        Reference reference = item.Reference;
        (string Key, string? Value)[] texts =
        [
            ("type", reference.Type is "document" ? null : reference.Type), ("title", reference.Title), ("author", taken.Author), ("authorComplete", reference.AuthorsComplete ? null : "false"), ("issued", taken.Issued),
            ("container-title", reference.ContainerTitle), ("volume", reference.Volume), ("issue", reference.Issue), ("page", reference.Page),
            ("DOI", taken.Doi), ("PMID", item.Pmid), ("PMCID", item.Pmcid), ("URL", taken.Url),
        ];
        var lines = new List<string> { Modeline, $"# Bibliography taken over from {taken.Origin}. Nothing else was: read the study and fill in what you saw.", $"id: {id}" };
        foreach ((string key, string? value) in texts)
            if (value is not null) lines.Add($"{key}: {(key is "author" or "authorComplete" ? value : key is "issued" or "volume" or "issue" or "page" or "DOI" or "PMID" or "URL" ? YamlText.Quoted(value) : YamlText.Scalar(value))}");
        lines.AddRange(Open(taken.Design.Word(), taken.DesignSource, "[unknown]", taken.Design is Design.MetaAnalysis or Design.SystematicReview));
        if (taken.Notices.Count > 0) lines.Add("notices:");
        foreach (Notice notice in taken.Notices)
            lines.Add($"  - {{kind: {notice.Kind.Word()}{(notice.Date is null ? "" : $", date: \"{notice.Date}\"")}, source: {YamlText.Quoted(notice.Source)}}}");
        lines.AddRange(Unconfirmed([.. texts.Where(t => t.Value is not null && t.Key is not ("type" or "authorComplete")).Select(t => t.Key)]));
        lines.Add($"note: {YamlText.Quoted($"Bibliography taken over from {taken.Origin}; not yet compared with the paper.")}");
        lines.Add("");
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Open(string design, string? source, string organism, bool pools = false)
    {
        yield return $"design: {design}    # {(source is null ? string.Join(", ", Vocabulary.All<Design>()) : $"{source}; check it")}";
        if (pools) yield return $"pools: unknown    # {string.Join(", ", Vocabulary.All<ReviewPool>())}";
        yield return $"organism: {organism}    # {string.Join(", ", Vocabulary.All<Organism>())}";
        yield return "# population:";
        yield return $"# sample: {{n: 120, unit: participants}}    # {string.Join(", ", Vocabulary.All<SampleUnit>())}; leave it out where it is not known";
        yield return "# exposure:";
        yield return "# comparator:";
        yield return "# findings:";
        yield return "#   - What was found, in your own words with the paper's figures.";
        yield return "# limitations:";
        yield return "# funding:";
        yield return $"# competingInterest: none-declared    # {string.Join(", ", Vocabulary.All<CompetingInterest>())}";
        yield return "readBasis: metadata-only    # full-text or abstract once somebody has read that; until then it counts in no verdict";
    }

    private static IEnumerable<string> Unconfirmed(IReadOnlyList<string> fields)
    {
        yield return "provenance:";
        yield return "  verified: false    # true once title, journal, year, an identifier or the authors, and the finding were seen on a public page";
        yield return "  confirmedAt: []    # addresses of those pages";
        yield return $"  unconfirmed: [{string.Join(", ", fields)}]    # take out each field that you have seen";
    }
}
