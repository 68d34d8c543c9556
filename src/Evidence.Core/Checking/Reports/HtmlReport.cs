using System.Globalization;
using System.Net;
using System.Text;
using Evidence.Core.Appraisal;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;

namespace Evidence.Core.Checking.Reports;

/// <summary>Writes a report as one HTML file that needs nothing else: the article with marks, a note for each, counts; for the desk and for paper.</summary>
public static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1d2529; --paper: #fbfaf7; --soft: #566369; --line: #d5d2c8; --good: #1f6b3a; --bad: #a12b2b; --mixed: #7a5200; --link: #0f5c66; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6eaea; --paper: #14191b; --soft: #a3b0b5; --line: #333d41; --good: #7fcf9b; --bad: #f09a94; --mixed: #e5b967; --link: #7fc8d2; } }
        body { font: 100%/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 46rem; margin: 2rem auto; padding: 0 1.2rem; overflow-wrap: anywhere; }
        h1, .words { font-family: Charter, Cambria, Georgia, serif; } .words { font-size: 1.08rem; }
        .s { text-decoration: underline; text-decoration-thickness: .12em; text-underline-offset: .2em; } .s.supported { text-decoration-color: var(--good); }
        .s.contradicted { text-decoration-color: var(--bad); text-decoration-style: double; } .s.overstated, .s.contested { text-decoration-color: var(--mixed); text-decoration-style: dashed; } .s.too-little-evidence, .s.not-in-this-base, .s.cannot-be-checked { text-decoration-style: dotted; }
        .note { border-left: .25rem solid var(--line); margin: .6rem 0 1rem 1rem; padding: .1rem 0 .1rem 1rem; font-size: .94rem; break-inside: avoid; } .note p { margin: .25rem 0; }
        .overstated.note, .contested.note { border-color: var(--mixed); } .contradicted.note { border-color: var(--bad); } .supported.note { border-color: var(--good); }
        .holds { font-family: Charter, Cambria, Georgia, serif; } .quiet { color: var(--soft); } a { color: var(--link); } sup a { text-decoration: none; font: .75rem system-ui, sans-serif; }
        @media print { body { max-width: none; margin: 0; color: #000; background: #fff; } a { color: inherit; } }
        """;

    /// <summary>The file.</summary>
    public static string Write(CheckedArticle article)
    {
        CheckReport report = article.Report;
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Check of {E(report.Document.Name)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>Check of {E(report.Document.Name)}</h1>\n<p>{E(VerdictWords.Counts(report.Summary))}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"quiet\">Checked on {article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} against generation {E(article.Generation)}. “Not in this base” says nothing about truth. Verdicts are derived from recorded evidence by published rules; they are no medical advice.</p>\n");
        if (report.Findings.Count > 0)
        {
            html.Append("<h2>The article as a whole</h2>\n<ul>\n");
            foreach (CheckFinding finding in report.Findings) html.Append(CultureInfo.InvariantCulture, $"<li>{Said(finding)}</li>\n");
            html.Append("</ul>\n");
        }

        html.Append("<main>\n");
        foreach (MarkedBlock block in MarkedBlock.Of(article)) Write(html, article, block);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder html, CheckedArticle article, MarkedBlock block)
    {
        string element = block.Block.Kind == DraftBlockKind.Heading ? $"h{Math.Clamp(block.Block.Level + 1, 2, 6)}" : "p";
        html.Append(CultureInfo.InvariantCulture, $"<{element} class=\"words\">");
        if (block.Block.Kind == DraftBlockKind.ListItem) html.Append(block.Block.Label is null ? "• " : E(block.Block.Label) + ". ");
        foreach (MarkedPiece piece in block.Pieces)
        {
            if (piece.Sentence is { } sentence && HasNote(sentence))
                html.Append(CultureInfo.InvariantCulture, $"<span class=\"s {sentence.Verdict.Word()}\" id=\"s{sentence.Index}\">{E(piece.Text)}</span><sup><a href=\"#n{sentence.Index}\">{VerdictWords.Sign(sentence.Verdict)}{sentence.Index + 1}</a></sup>");
            else html.Append(E(piece.Text));
        }

        html.Append(CultureInfo.InvariantCulture, $"</{element}>\n");
        foreach (CheckedSentence sentence in block.Pieces.Select(p => p.Sentence).OfType<CheckedSentence>().Where(HasNote)) Write(html, article, sentence);
    }

    private static bool HasNote(CheckedSentence sentence) => sentence.Verdict != Verdict.CannotBeChecked || sentence.Findings.Count > 0;

    private static void Write(StringBuilder html, CheckedArticle article, CheckedSentence sentence)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"note {sentence.Verdict.Word()}\" id=\"n{sentence.Index}\">\n<p><a href=\"#s{sentence.Index}\">{sentence.Index + 1}</a> <b>{VerdictWords.Sign(sentence.Verdict)} {E(VerdictWords.Of(sentence))}</b></p>\n");
        foreach (CheckFinding finding in sentence.Findings) html.Append(CultureInfo.InvariantCulture, $"<p><b>{E(finding.RuleId)}</b> {E(CheckedArticle.Said(sentence, finding))}</p>\n");
        foreach (MatchedClaim match in sentence.Claims) html.Append(CultureInfo.InvariantCulture, $"<p class=\"quiet\">Claim: {E(article.ClaimOf(match).Text)} ({match.Id})</p>\n");
        if (sentence.Wording is { } wording) html.Append(CultureInfo.InvariantCulture, $"<p>A wording that holds: <span class=\"holds\">{E(wording.Text)}</span></p>\n");
        IReadOnlyList<StudyName> cite = sentence.Wording?.Cite ?? sentence.Studies;
        if (cite.Count > 0) html.Append(CultureInfo.InvariantCulture, $"<p>Cite: {string.Join("; ", cite.Select(Named))}</p>\n");
        foreach (OtherSideItem item in sentence.OtherSide) html.Append(CultureInfo.InvariantCulture, $"<p>Other side: {Named(item.Study)}: {E(item.Finding)}</p>\n");
        html.Append("</div>\n");
    }

    private static string Said(CheckFinding finding) => $"<b>{E(finding.RuleId)}</b> {E(finding.Message)}{(finding.Suggestion is null ? "" : " " + E(finding.Suggestion))}";

    private static string Named(StudyName study) => study.Doi is { } doi ? $"<a href=\"https://doi.org/{E(Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal))}\">{E(study.Citation)}</a>" : E(study.Citation);

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
