using System.Globalization;
using Evidence.Core.Formats;
using Evidence.Core.Model;

namespace Evidence.Core.Loading;

/// <summary>Retraction Watch's table (CSV, distributed by Crossref): one row a notice, several papers or reasons joined by semicolons.</summary>
internal static class RetractionWatchTable
{
    private static readonly string[] Forms = ["M/d/yyyy H:mm", "M/d/yyyy", "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "M/d/yyyy h:mm:ss tt"];

    public static IEnumerable<PublishedNotice> Read(string file, TextReader text, ICollection<Finding> findings)
    {
        Dictionary<string, int>? columns = null;
        foreach ((int line, IReadOnlyList<string> row) in CsvRecords.Read(text))
        {
            if (columns is null)
            {
                columns = row.Select((name, i) => (name.Trim().TrimStart('\uFEFF'), i)).DistinctBy(c => c.Item1, StringComparer.OrdinalIgnoreCase).ToDictionary(c => c.Item1, c => c.i, StringComparer.OrdinalIgnoreCase);
                if (!columns.ContainsKey("OriginalPaperDOI") || !columns.ContainsKey("RetractionNature"))
                {
                    findings.Add(FormatRules.Failed.At(new SourcePosition(file, line, 1), "This is no list of notices: the columns OriginalPaperDOI and RetractionNature are missing.", "Give Retraction Watch's table, Crossref's JSON, or a JSON map of paper to notice."));
                    yield break;
                }

                continue;
            }

            string reason = Value("Reason");
            NoticeKind? kind = reason.Contains("Retract and Replace", StringComparison.OrdinalIgnoreCase) ? NoticeKind.RetractAndReplace : NoticeReading.KindOf(Value("RetractionNature"));
            if (kind is null)
            {
                findings.Add(FormatRules.Partly.At(new SourcePosition(file, line, 1), $"'{Value("RetractionNature")}' is no kind of notice."));
                continue;
            }

            string? date = DateTime.TryParseExact(Value("RetractionDate"), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
            string? notice = List("RetractionDOI").Select(Doi.Normalise).FirstOrDefault(d => d is not null);
            bool any = false;
            foreach (string article in List("OriginalPaperDOI").Select(Doi.Normalise).OfType<string>().Concat(List("OriginalPaperPubMedID").Where(IsPubMedId).Select(p => "pmid:" + p)))
            {
                any = true;
                yield return new PublishedNotice(article, kind.Value, date, notice);
            }

            if (!any) findings.Add(FormatRules.Partly.At(new SourcePosition(file, line, 1), "The row names its paper by neither DOI nor PMID; it cannot be looked up."));

            string Value(string column) => columns!.TryGetValue(column, out int at) && at < row.Count ? row[at] : "";
            string[] List(string column) => Value(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }
    }

    // The table writes 0 where there is no PMID.
    private static bool IsPubMedId(string text) => text.Length is > 0 and <= 8 && text.All(char.IsAsciiDigit) && text[0] != '0';
}
