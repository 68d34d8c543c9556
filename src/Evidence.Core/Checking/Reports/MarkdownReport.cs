using System.Globalization;
using System.Text;
using Evidence.Core.Appraisal;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;

namespace Evidence.Core.Checking.Reports;

/// <summary>Writes a report as Markdown: counts, what concerns the whole, then every sentence that wants a look, in order.</summary>
public static class MarkdownReport
{
    /// <summary>The report.</summary>
    public static string Write(CheckedArticle article)
    {
        CheckReport report = article.Report;
        var text = new StringBuilder();
        Line(text, $"# Check of {EditedDraft.Escaped(report.Document.Name)}");
        Line(text, VerdictWords.Counts(report.Summary));
        Line(text, $"Checked on {article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} against generation {article.Generation}. “Not in this base” says nothing about truth. Verdicts are derived from recorded evidence by published rules; they are no medical advice.");
        if (report.Findings.Count > 0) Line(text, "## The article as a whole");
        foreach (CheckFinding finding in report.Findings) Line(text, $"- **{finding.RuleId}** {EditedDraft.Escaped(Said(finding))}");
        Line(text, "## Sentences to look at");
        CheckedSentence[] toLookAt = [.. article.ToLookAt.Where(s => !CheckedArticle.IsPitch(s))];
        if (toLookAt.Length == 0) Line(text, "None.");
        foreach (CheckedSentence sentence in toLookAt) Write(text, article, sentence);
        Section(text, "Supported", report.Sentences.Where(s => s.Verdict == Verdict.Supported && s.Findings.Count == 0));
        Section(text, "Not in this base", report.Sentences.Where(s => s.Verdict == Verdict.NotInThisBase && s.Findings.Count == 0));
        Section(text, "Advertising, not counted", report.Sentences.Where(CheckedArticle.IsPitch));
        return text.ToString();
    }

    private static void Write(StringBuilder text, CheckedArticle article, CheckedSentence sentence)
    {
        Line(text, $"### {Place(article, sentence)}: {VerdictWords.Sign(sentence.Verdict)} {VerdictWords.Of(sentence)}");
        Line(text, $"> {EditedDraft.Escaped(sentence.Text)}");
        foreach (CheckFinding finding in sentence.Findings) Item(text, $"**{finding.RuleId}** {EditedDraft.Escaped(CheckedArticle.Said(sentence, finding))}");
        foreach (MatchedClaim match in sentence.Claims) Item(text, $"Claim: {EditedDraft.Escaped(article.ClaimOf(match).Text)} ({match.Id})");
        if (sentence.Wording is { } wording) Item(text, $"Wording that holds: {EditedDraft.Escaped(wording.Text)}");
        foreach (StudyName study in sentence.Wording?.Cite ?? sentence.Studies) Item(text, $"Cite: {Named(study)}");
        foreach (OtherSideItem item in sentence.OtherSide) Item(text, $"Other side: {Named(item.Study)}: {EditedDraft.Escaped(item.Finding)}");
        text.Append('\n');
    }

    private static string Place(CheckedArticle article, CheckedSentence sentence) => $"{(article.Draft.Source is null ? "Paragraph" : "Line")} {sentence.Line}";

    private static string Said(CheckFinding finding) => finding.Suggestion is null ? finding.Message : $"{finding.Message} {finding.Suggestion}";

    private static string Named(StudyName study) => EditedDraft.Escaped(study.Citation) + (study.Doi is null ? "" : $", <https://doi.org/{study.Doi}>");

    private static void Section(StringBuilder text, string title, IEnumerable<CheckedSentence> sentences)
    {
        CheckedSentence[] listed = [.. sentences];
        if (listed.Length == 0) return;
        Line(text, $"## {title}");
        foreach (CheckedSentence sentence in listed) Item(text, $"{sentence.Line}: {EditedDraft.Escaped(sentence.Text)}");
        text.Append('\n');
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");

    private static void Item(StringBuilder text, string line) => text.Append("- ").Append(line).Append('\n');
}
