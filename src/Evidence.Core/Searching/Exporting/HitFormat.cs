using System.Globalization;
using System.Text.Json;
using Evidence.Core.Appraisal;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Searching;

/// <summary>
/// A format in which a set of hits is taken away: one entry for each hit, in order. In formats of references a study is
/// itself, and a claim or concept is a page of this base, with its verdict as a note.
/// </summary>
/// <param name="Extension">Ending of the address, without a dot.</param>
/// <param name="Name">What people call it.</param>
/// <param name="MediaType">Media type of the answer.</param>
/// <param name="Write">The pieces of the file, one hit at a time.</param>
public sealed record HitFormat(string Extension, string Name, string MediaType, Func<HitSet, IEnumerable<string>> Write)
{
    /// <summary>Every format, in the order in which they are offered.</summary>
    public static IReadOnlyList<HitFormat> All { get; } =
    [
        new("csv", "CSV", "text/csv", Csv),
        new("md", "Markdown", "text/markdown", Markdown),
        new("bib", ReferenceFormat.Bibtex.Name, ReferenceFormat.Bibtex.MediaType, set => ReferenceFormat.Bibtex.Writer!.Write(References(set))),
        new("ris", ReferenceFormat.Ris.Name, ReferenceFormat.Ris.MediaType, set => ReferenceFormat.Ris.Writer!.Write(References(set))),
        new("csl.json", ReferenceFormat.CslJson.Name, ReferenceFormat.CslJson.MediaType, set => ReferenceFormat.CslJson.Writer!.Write(References(set))),
        new("all.json", "JSON", "application/json", Json),
        new("atom", "Atom", "application/atom+xml", AtomFeed.Write),
    ];

    /// <summary>The reference that stands for a hit.</summary>
    internal static Reference ReferenceOf(HitSet set, Hit hit) => hit.Kind == RecordKind.Study
        ? Reference.Of(set.Records.FindStudy(hit.Id)!)
        : ClaimReference.OfPage(hit.Kind, hit.Id, hit.Title, hit.Verdict, hit.Certainty, set.PageOf(hit), set.Generation, set.UpdatedAt);

    private static IEnumerable<Reference> References(HitSet set) => set.Hits.Select(h => ReferenceOf(set, h));

    private static IEnumerable<string> Csv(HitSet set)
    {
        yield return Formats.Csv.Line("id", "kind", "title", "verdict", "certainty", "year", "doi", "pmid", "score", "page");
        foreach (Hit hit in set.Hits)
        {
            Study? study = hit.Kind == RecordKind.Study ? set.Records.FindStudy(hit.Id) : null;
            yield return Formats.Csv.Line(hit.Id, hit.Kind.Word(), hit.Title, hit.Verdict.Word(), hit.Certainty.Word(), study?.Year?.ToString(CultureInfo.InvariantCulture), study?.Doi, study?.Pmid, hit.Score.ToString("0.###", CultureInfo.InvariantCulture), set.PageOf(hit));
        }
    }

    private static IEnumerable<string> Markdown(HitSet set)
    {
        yield return $"# {Escaped(set.Title)}\n\n{set.Total} {(set.Total == 1 ? "record" : "records")}, generation {set.Generation}, <{set.Address}>\n\n";
        foreach (Hit hit in set.Hits)
        {
            string verdict = hit.Verdict is { } v ? $": **{v.Word()}**, {hit.Certainty.Word()} certainty" : $" ({hit.Kind.Word()})";
            yield return $"- [{Escaped(hit.Title)}]({set.PageOf(hit)}){verdict}\n";
        }
    }

    private static IEnumerable<string> Json(HitSet set)
    {
        yield return $"{{\"title\":{JsonSerializer.Serialize(set.Title, EvidenceJson.Options)},\"generation\":\"{set.Generation}\",\"total\":{set.Total.ToString(CultureInfo.InvariantCulture)},\"hits\":[";
        string before = "\n";
        foreach (Hit hit in set.Hits)
        {
            yield return before + JsonSerializer.Serialize(hit, EvidenceJson.Options);
            before = ",\n";
        }

        yield return "\n]}\n";
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => c is '[' or ']' or '*' or '_' or '`' or '<' or '>' or '\\' or '#' ? $"\\{c}" : c is '\n' or '\r' ? " " : c.ToString()));
}
