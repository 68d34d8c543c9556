using Evidence.Core.Auditing;
using Evidence.Core.Searching;

namespace Evidence.Web.Api;

/// <summary>Audits for programs: of the base by GET, of a list by POST.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/v1").AddEndpointFilter<ReadyFilter>();
        api.MapGet("/audit", AuditBase).Produces<AuditJson>().ProducesProblem(400).WithSummary("What is wrong with the citations of the base.");
        api.MapPost("/audit", AuditList).Accepts<IFormFile>("application/x-bibtex", "application/x-research-info-systems", "application/vnd.citationstyles.csl+json", "application/nbib", "multipart/form-data")
            .Produces<AuditJson>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).WithSummary("What is wrong with the citations of a list.").DisableAntiforgery();
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

    private static async Task<IResult> AuditList(HttpRequest request, IndexService index, AuditService audits, string? format, CancellationToken cancellationToken)
    {
        if (FormatOf(format) is not { } form) return UnknownFormat();
        AuditUpload upload = await AuditUpload.ReadAsync(request, cancellationToken);
        if (upload.Format is not { } reads) return Results.Problem(upload.Fault, statusCode: StatusCodes.Status415UnsupportedMediaType);
        using GenerationLease lease = index.Acquire();
        using var stream = new MemoryStream(upload.Bytes);
        return Answer(AuditSource.Audit(audits.Context(lease), upload.Name, reads, stream, LoadedWaivers.None, cancellationToken), form);
    }

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
