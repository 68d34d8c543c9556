using System.Text;
using Evidence.Core.Auditing;
using Evidence.Core.Model;
using Evidence.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web.Pages;

/// <summary>
/// The audit of the base, or of a list that was sent. The base's filters stand in the address; those of a list are sent
/// with the list, which is kept nowhere.
/// </summary>
[IgnoreAntiforgeryToken] // nothing is changed and nothing is kept
public sealed class AuditModel : BasePage
{
    /// <summary>Findings that one page shows.</summary>
    public const int Shown = 200;

    private KnowledgeBase _records = KnowledgeBase.Empty;

    internal AuditReport Report { get; private set; } = null!;

    /// <summary>True for a list that was sent.</summary>
    public bool IsList { get; private set; }

    /// <summary>Why what was sent could not be read.</summary>
    public string? Fault { get; private set; }

    /// <summary>Text and name of the list, for the filters' form.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Name of the list.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How the list is read.</summary>
    public string? As { get; private set; }

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
        AuditUpload upload = await AuditUpload.ReadAsync(Request, cancellationToken);
        IFormCollection? form = Request.HasFormContentType ? await Request.ReadFormAsync(cancellationToken) : null;
        return FromLive(lease =>
        {
            _records = lease.KnowledgeBase;
            AuditService audits = HttpContext.RequestServices.GetRequiredService<AuditService>();
            (Fault, Name, As) = (upload.Fault, upload.Name, upload.Format?.Id);
            if (upload.Format is not { } format)
            {
                Response.StatusCode = StatusCodes.Status400BadRequest;
                Filter(audits.AuditBase(lease), null, null);
                return Page();
            }

            (IsList, Text) = (true, Encoding.UTF8.GetString(upload.Bytes));
            using var stream = new MemoryStream(upload.Bytes);
            Filter(AuditSource.Audit(audits.Context(lease), upload.Name, format, stream, LoadedWaivers.None, cancellationToken), form?["rule"], form?["severity"]);
            return Page();
        });
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
