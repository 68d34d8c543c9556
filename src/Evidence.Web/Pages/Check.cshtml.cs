using System.Text;
using Evidence.Core.Checking;
using Evidence.Core.Checking.Reports;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Evidence.Web.Pages;

/// <summary>
/// An article against the base: paste or upload, a report in the margin, wordings to accept, the corrected draft to take home. The
/// request carries the whole state; nothing of it is kept, so there is nothing to protect by an antiforgery token.
/// </summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(ArticleForm.RateLimit)]
[RequestSizeLimit(ArticleForm.MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = ArticleForm.MaxBytes, ValueLengthLimit = ArticleForm.MaxBytes, MemoryBufferThreshold = ArticleForm.MaxBytes, BufferBodyLengthLimit = ArticleForm.MaxBytes)]
[ResponseCache(NoStore = true)]
public sealed class CheckModel : BasePage
{
    /// <summary>What was sent, to be shown in the form again.</summary>
    public ArticleForm Form { get; private set; } = ArticleForm.Empty;

    /// <summary>Why there is no report, in words for the visitor.</summary>
    public string? Fault { get; private set; }

    /// <summary>The report; null before anything was sent.</summary>
    public CheckView? View { get; private set; }

    /// <summary>True where the base brings an article to try this with.</summary>
    public bool HasExample { get; private set; }

    public IActionResult OnGet(CancellationToken cancellationToken)
    {
        ExampleArticle articles = HttpContext.RequestServices.GetRequiredService<ExampleArticle>();
        HasExample = articles.Text is not null;
        if (!Request.Query.ContainsKey("example")) return FromLive(_ => Page());
        if (articles.Text is not { } text) return NotFound();
        Form = new ArticleForm { Text = text, Name = ExampleArticle.Name, Format = DraftFormat.Markdown };
        return Show(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        HasExample = HttpContext.RequestServices.GetRequiredService<ExampleArticle>().Text is not null;
        (ArticleForm? form, string? fault, int status) = await ArticleForm.ReadAsync(Request, cancellationToken);
        if (form is null)
        {
            (Fault, Response.StatusCode) = (fault, status);
            return FromLive(_ => Page());
        }

        Form = form;
        return Show(cancellationToken);
    }

    private IActionResult Show(CancellationToken cancellationToken)
    {
        CheckDeadline deadline = HttpContext.RequestServices.GetRequiredService<CheckDeadline>();
        return deadline.Run(Make, Stopped, cancellationToken);

        IActionResult Stopped()
        {
            (Fault, Response.StatusCode) = (deadline.Message, StatusCodes.Status503ServiceUnavailable);
            return FromLive(_ => Page());
        }
    }

    private IActionResult Make(CancellationToken cancellationToken)
    {
        if (!HttpContext.RequestServices.GetRequiredService<IndexService>().IsReady) return FromLive(_ => Page());
        CheckService checks = HttpContext.RequestServices.GetRequiredService<CheckService>();
        DraftReading reading = Form.ToReading(cancellationToken);
        if (!reading.IsRead)
        {
            (Fault, Response.StatusCode) = (reading.Fault.Message, CheckEndpoint.StatusOf(reading.Fault.Kind));
            return FromLive(_ => Page());
        }

        CheckedArticle article = checks.Check(reading.Draft, cancellationToken);
        if (Form.Do is not ArticleForm.Check and not ArticleForm.Apply) return Download(article);
        ReportChanges? changes = null;
        if (Form.Do == ArticleForm.Apply)
        {
            DraftFormat format = article.Draft.Format == DraftFormat.Text ? DraftFormat.Text : DraftFormat.Markdown;
            Form = Form with { Before = ArticleForm.AsText(article.Draft), BeforeFormat = ArticleForm.FormatOf(article.Draft), Text = CorrectedDraft.Write(article, Form.Accepted, format), Format = format, File = null, Accepted = new HashSet<int>() };
            CheckReport earlier = article.Report;
            DraftReading again = Form.ToReading(cancellationToken);
            if (again.IsRead) article = checks.Check(again.Draft, cancellationToken);
            changes = ReportChanges.Between(earlier, article.Report);
        }
        else if (Form.Before is { Length: > 0 } before && DraftReader.ReadText(before, Form.BeforeFormat, Form.Name, cancellationToken: cancellationToken) is { IsRead: true } earlier)
        {
            changes = ReportChanges.Between(checks.Check(earlier.Draft, cancellationToken).Report, article.Report);
        }

        View = new CheckView(article, Form.Show, changes);
        Form = Form with { Text = ArticleForm.AsText(article.Draft), Format = ArticleForm.FormatOf(article.Draft) };
        return FromLive(_ => Page());
    }

    private IActionResult Download(CheckedArticle article)
    {
        string name = Path.GetFileNameWithoutExtension(article.Draft.Name) is { Length: > 0 } stem ? stem : "article";
        if (Form.Do.StartsWith("claim-", StringComparison.Ordinal) && Sentence(article, Form.Do["claim-".Length..]) is { } drafted)
            return FileOf(ClaimDraft.Write(drafted), "application/yaml", ClaimDraft.FileName(drafted));
        if (Form.Do.StartsWith("review-", StringComparison.Ordinal) && Sentence(article, Form.Do["review-".Length..]) is { } reviewed && ClaimReviewReport.CanReview(reviewed))
            return FileOf(stream => ClaimReviewReport.Write(stream, article, new HashSet<int> { reviewed.Index }, Site), "application/ld+json", $"{name}-{reviewed.Index + 1}-claim-review.json");
        switch (Form.Do)
        {
            case "text": return FileOf(CorrectedDraft.Write(article, Form.Accepted, DraftFormat.Text), "text/plain", $"{name}-corrected.txt");
            case "markdown": return FileOf(CorrectedDraft.Write(article, Form.Accepted, DraftFormat.Markdown), "text/markdown", $"{name}-corrected.md");
            case "report-markdown": return FileOf(MarkdownReport.Write(article), "text/markdown", $"{name}-report.md");
            case "report-html": return FileOf(HtmlReport.Write(article), "text/html", $"{name}-report.html");
            case "report-json": return FileOf(System.Text.Json.JsonSerializer.Serialize(article.Report, EvidenceJson.Indented), "application/json", $"{name}-report.json");
            case "report-sarif": return FileOf(stream => SarifReport.Write(stream, article), "application/sarif+json", $"{name}.sarif");
            case "report-claimreview": return FileOf(stream => ClaimReviewReport.Write(stream, article, null, Site), "application/ld+json", $"{name}-claim-reviews.json");
        }

        (Fault, Response.StatusCode) = ("The form asks for something that is not made here. Start again with the text.", StatusCodes.Status400BadRequest);
        return FromLive(_ => Page());
    }

    private Uri Site => new($"{Request.Scheme}://{Request.Host}/");

    private static CheckedSentence? Sentence(CheckedArticle article, string number) =>
        int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int index) && index < article.Report.Sentences.Count ? article.Report.Sentences[index] : null;

    private FileContentResult FileOf(string text, string type, string name) => File(Encoding.UTF8.GetBytes(text), type + "; charset=utf-8", name);

    private FileContentResult FileOf(Action<Stream> write, string type, string name)
    {
        using var stream = new MemoryStream();
        write(stream);
        return File(stream.ToArray(), type, name);
    }
}
