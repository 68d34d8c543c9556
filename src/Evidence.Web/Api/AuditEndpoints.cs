using Evidence.Core.Auditing;
using Evidence.Core.Formats.Drafts;
using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>Audits for programs: of the base by GET, of a list or an article by POST.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/v1").AddEndpointFilter<ReadyFilter>();
        api.MapGet("/audit", AuditBase).Produces<AuditJson>().ProducesProblem(400).WithSummary("What is wrong with the citations of the base.");
        api.MapPost("/audit", AuditSentAsync).Accepts<IFormFile>("application/x-bibtex", "application/x-research-info-systems", "application/vnd.citationstyles.csl+json", "application/nbib", "application/xml", "application/json",
                "text/plain", "text/markdown", "text/html", "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "multipart/form-data")
            .Produces<AuditJson>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503)
            .WithSummary("What is wrong with the citations of a list or an article: a body (the file's name may stand in ?name=, how to read it in ?as=), or a form with 'file', and with 'bibliography' for the list that the article's keys refer to and 'as'.")
            .DisableAntiforgery().RequireRateLimiting(Pages.ArticleForm.RateLimit);
        api.MapGet("/rules", () => Results.Ok(RuleJson.All)).WithSummary("The rules of the audit.");
        app.MapGet("/audit.json", AuditBase).AddEndpointFilter<ReadyFilter>().ExcludeFromDescription();
        app.MapGet("/rules.json", () => Results.Ok(RuleJson.All)).ExcludeFromDescription();
    }

    private static IResult AuditBase(IndexService index, AuditService audits, string? format)
    {
        if (FormatOf(format) is not { } form) return UnknownFormat();
        using GenerationLease lease = index.Acquire();
        return Answer(audits.AuditBase(lease), form);
    }

    private static async Task<IResult> AuditSentAsync(HttpRequest request, IndexService index, AuditService audits, CheckDeadline deadline, string? format, CancellationToken cancellationToken)
    {
        if (FormatOf(format) is not { } form) return UnknownFormat();
        AuditUpload upload;
        try
        {
            upload = await AuditUpload.ReadAsync(request, cancellationToken);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Results.Problem(AuditUpload.TooMuch, statusCode: fault.StatusCode);
        }

        if (upload.Refusal is { } refusal) return Results.Problem(refusal.Message, statusCode: refusal.Status);
        using GenerationLease lease = index.Acquire();
        return deadline.Run(token => upload.Audit(audits.Context(lease), token) is var read && read.IsRead ? Answer(read.Report, form) : Refusal(read.Fault!),
            () => Results.Problem(deadline.Message, statusCode: StatusCodes.Status503ServiceUnavailable), cancellationToken);
    }

    private static IResult Refusal(DraftFault fault) => Results.Problem(fault.Message, statusCode: CheckEndpoint.StatusOf(fault.Kind));

    private static AuditFormat? FormatOf(string? id) => AuditFormat.Find(id ?? "json");

    private static IResult UnknownFormat() => Results.Problem($"'format' is one of: {string.Join(", ", AuditFormat.All.Select(f => f.Id))}.", statusCode: StatusCodes.Status400BadRequest);

    private static IResult Answer(AuditReport report, AuditFormat form)
    {
        if (form.Id == "json") return Results.Ok(AuditJson.Of(report));
        var bytes = new MemoryStream();
        form.Writer.Write(bytes, report);
        return Results.Bytes(bytes.ToArray(), form.MediaType + "; charset=utf-8");
    }
}
