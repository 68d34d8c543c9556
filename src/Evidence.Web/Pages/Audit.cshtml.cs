using Evidence.Core.Auditing;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Model;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Evidence.Web.Pages;

/// <summary>
/// The audit of the base, or of a list or an article that was sent. The base's filters stand in the address; those of a file
/// are sent with the file, which is kept nowhere.
/// </summary>
[IgnoreAntiforgeryToken] // nothing is changed and nothing is kept
[EnableRateLimiting(ArticleForm.RateLimit)]
[RequestSizeLimit(ReadOnlyRequests.MaxListBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = ReadOnlyRequests.MaxListBytes, ValueLengthLimit = (int)ReadOnlyRequests.MaxListBytes, MemoryBufferThreshold = (int)ReadOnlyRequests.MaxListBytes, BufferBodyLengthLimit = ReadOnlyRequests.MaxListBytes)]
public sealed class AuditModel : BasePage
{
    /// <summary>Findings that one page shows.</summary>
    public const int Shown = 200;

    private KnowledgeBase _records = KnowledgeBase.Empty;

    internal AuditReport Report { get; private set; } = null!;

    /// <summary>What was sent and audited; null for the base.</summary>
    internal AuditUpload? Sent { get; private set; }

    /// <summary>Why what was sent could not be read.</summary>
    public string? Fault { get; private set; }

    /// <summary>The rule that is shown alone, or null.</summary>
    public string? Rule { get; private set; }

    /// <summary>The severity that is shown alone, or null.</summary>
    public string? Level { get; private set; }

    /// <summary>What is shown.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>How many pass the filters.</summary>
    public int Total { get; private set; }

    /// <summary>By rule, how many there are under the chosen severity.</summary>
    public IReadOnlyList<(string Rule, string Title, int Count)> Rules { get; private set; } = [];

    /// <summary>By severity, how many there are, gravest first.</summary>
    public IReadOnlyList<(string Level, int Count)> Levels { get; private set; } = [];

    public IActionResult OnGet(string? rule, string? severity) => FromLive(lease =>
    {
        _records = lease.KnowledgeBase;
        Filter(HttpContext.RequestServices.GetRequiredService<AuditService>().AuditBase(lease), rule, severity);
        return Page();
    });

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        AuditUpload upload;
        try
        {
            upload = await AuditUpload.ReadAsync(Request, cancellationToken);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode != StatusCodes.Status413PayloadTooLarge)
        {
            return Refuse("The form could not be read. Send it again.", fault.StatusCode);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return Refuse(AuditUpload.TooMuch, StatusCodes.Status413PayloadTooLarge);
        }

        if (upload.Refusal is { } refusal) return Refuse(refusal.Message, refusal.Status);
        IFormCollection? form = Request.HasFormContentType ? await Request.ReadFormAsync(cancellationToken) : null;
        CheckDeadline deadline = HttpContext.RequestServices.GetRequiredService<CheckDeadline>();
        return FromLive(lease =>
        {
            AuditContext context = HttpContext.RequestServices.GetRequiredService<AuditService>().Context(lease);
            AuditReading read = deadline.Run(token => upload.Audit(context, token), () => new AuditReading(null, new DraftFault(DraftFaultKind.TooSlow, deadline.Message)), cancellationToken);
            if (!read.IsRead) return Refuse(read.Fault.Message, read.Fault.Kind == DraftFaultKind.TooSlow ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status400BadRequest);
            (_records, Sent) = (lease.KnowledgeBase, upload);
            Filter(read.Report, form?["rule"], form?["severity"]);
            return Page();
        });
    }

    // The page of the base with the fault on top of it.
    private IActionResult Refuse(string fault, int status)
    {
        (Fault, Response.StatusCode) = (fault, status);
        return OnGet(null, null);
    }

    /// <summary>Address of a record that a finding rests on or is about; null where it is none of the base.</summary>
    public string? Address(string? id) => id is null ? null : _records.FindStudy(id) is not null ? $"/studies/{id}" : _records.FindClaim(id) is not null ? $"/claims/{id}" : null;

    /// <summary>Address of the base's audit with a filter.</summary>
    public static string Href(string? rule, string? level) =>
        "/audit" + (rule is null && level is null ? "" : "?" + string.Join('&', new[] { level is null ? null : $"severity={level}", rule is null ? null : $"rule={rule}" }.OfType<string>()));

    private void Filter(AuditReport report, string? rule, string? level)
    {
        Report = report;
        Rule = AuditRules.Descriptions.Any(r => r.Id == rule) ? rule : null;
        Level = Vocabulary.TryParse(level ?? "", out Severity severity) ? severity.Word() : null;
        Finding[] open = [.. report.Findings.Where(f => f.Waiver is null)];
        Levels = [.. Enum.GetValues<Severity>().Reverse().Select(s => (s.Word(), open.Count(f => f.Severity == s))).Where(l => l.Item2 > 0)];
        Finding[] leveled = [.. open.Where(f => Level is null || f.Severity.Word() == Level)];
        Rules = [.. AuditRules.Descriptions.Select(r => (r.Id, r.Title, leveled.Count(f => f.RuleId == r.Id))).Where(r => r.Item3 > 0)];
        Finding[] chosen = [.. leveled.Where(f => Rule is null || f.RuleId == Rule).OrderByDescending(f => f.Severity)];
        (Total, Findings) = (chosen.Length, [.. chosen.Take(Shown)]);
    }
}
