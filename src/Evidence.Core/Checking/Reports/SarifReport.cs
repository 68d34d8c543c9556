using Evidence.Core.Formats;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Core.Text.Sentences;

namespace Evidence.Core.Checking.Reports;

/// <summary>Writes the findings of a check as SARIF 2.1.0. Columns and offsets count Unicode code points; Word and PDF files, which have no lines, name the paragraph.</summary>
public static class SarifReport
{
    /// <summary>Writes the log.</summary>
    /// <param name="stream">Takes UTF-8; stays open.</param>
    /// <param name="article">The article and its check.</param>
    /// <param name="file">The path that the results point at; the document's name when null.</param>
    public static void Write(Stream stream, CheckedArticle article, string? file = null) =>
        SarifWriter.Write(stream, CheckRules.All, Findings(article, file ?? article.Report.Document.Name), SarifColumns.UnicodeCodePoints);

    private static IEnumerable<Finding> Findings(CheckedArticle article, string file)
    {
        IReadOnlyList<Sentence> places = SentenceSplitter.Split(article.Draft);
        foreach (CheckFinding finding in article.Report.Findings)
            yield return new Finding(finding.RuleId, finding.Severity, new SourcePosition(file), finding.Message, finding.Suggestion) { Evidence = finding.Claims };
        foreach (CheckedSentence sentence in article.Report.Sentences)
        {
            DraftSpan place = article.Draft.SpanOf(places[sentence.Index].Start, places[sentence.Index].Length);
            bool hasLines = article.Draft.Source is not null;
            foreach (CheckFinding finding in sentence.Findings)
            {
                yield return new Finding(finding.RuleId, finding.Severity, hasLines ? new SourcePosition(file, place.Line, place.Column) : new SourcePosition(file), finding.Message, finding.Suggestion)
                {
                    Entry = hasLines ? null : $"paragraph {place.Paragraph}",
                    Span = hasLines ? new TextSpan(place.Start, place.End - place.Start) : null,
                    Evidence = finding.Claims,
                };
            }
        }
    }
}
