using Evidence.Core.Checking;
using Evidence.Core.Formats.Drafts;
using Microsoft.AspNetCore.Http.Metadata;

namespace Evidence.Web.Api;

/// <summary>POST /api/v1/check: an article in, its report out. Nothing of it is kept or logged.</summary>
internal static class CheckEndpoint
{
    private static readonly string[] TextTypes = ["text/plain", "text/markdown", "text/html"];

    public static void MapCheck(this IEndpointRouteBuilder app)
    {
        Describe(app.MapPost("/api/v1/check", CheckAsync));
        Describe(app.MapPost("/check.json", CheckAsync)).ExcludeFromDescription();
        app.MapGet("/check.json", CheckExample).AddEndpointFilter<ReadyFilter>().ExcludeFromDescription();
    }

    private static IResult CheckExample(CheckService checks, ExampleArticle example, CancellationToken cancellationToken) =>
        example.Text is { } text && DraftReader.ReadText(text, DraftFormat.Markdown, ExampleArticle.Name, cancellationToken: cancellationToken) is { IsRead: true } reading
            ? Results.Ok(checks.Current().Check(reading.Draft, cancellationToken))
            : Results.Problem("Send an article by POST: text/plain, text/markdown, text/html, or a file as multipart/form-data.", statusCode: StatusCodes.Status404NotFound);

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter<ReadyFilter>().DisableAntiforgery().RequireRateLimiting(Pages.ArticleForm.RateLimit).WithMetadata(new RequestSizeLimit())
        .Accepts<string>("text/plain", "text/markdown", "text/html", "multipart/form-data")
        .Produces<CheckReport>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(503)
        .WithSummary("Check an article sentence by sentence: a body of text/plain, text/markdown or text/html, or an uploaded file (multipart/form-data). The file's name may stand in ?name=.");

    private static async Task<IResult> CheckAsync(HttpContext http, CheckService checks, CheckDeadline deadline, CancellationToken cancellationToken)
    {
        (byte[]? bytes, string name, string? type, IResult? refused) = await ReceiveAsync(http.Request, cancellationToken);
        if (bytes is null) return refused!;
        return deadline.Run(Answer, () => Results.Problem(deadline.Message, statusCode: StatusCodes.Status503ServiceUnavailable), cancellationToken);

        IResult Answer(CancellationToken token)
        {
            DraftReading reading = DraftReader.Read(name, type, bytes, cancellationToken: token);
            return reading.IsRead ? Results.Ok(checks.Current().Check(reading.Draft, token)) : Results.Problem(reading.Fault.Message, statusCode: StatusOf(reading.Fault.Kind));
        }
    }

    private static async Task<(byte[]? Bytes, string Name, string? Type, IResult? Refused)> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        string type = (request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        if (request.HasFormContentType)
        {
            IFormCollection form = await RequestForm.ReadAsync(request, cancellationToken);
            if (form.Files.Count != 1) return (null, "", null, Results.Problem("Send exactly one file.", statusCode: StatusCodes.Status400BadRequest));
            IFormFile file = form.Files[0];
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy, cancellationToken);
            return (copy.ToArray(), file.FileName, file.ContentType, null);
        }

        if (!TextTypes.Contains(type))
            return (null, "", null, Results.Problem($"The content type is '{type[..Math.Min(type.Length, 60)]}'; send {string.Join(", ", TextTypes)}, or a file as multipart/form-data.", statusCode: StatusCodes.Status415UnsupportedMediaType));
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        string name = request.Query["name"].ToString();
        return (body.ToArray(), name.Length > 0 ? name : "text", type, null);
    }

    internal static int StatusOf(DraftFaultKind kind) => kind switch
    {
        DraftFaultKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        DraftFaultKind.Unsupported => StatusCodes.Status415UnsupportedMediaType,
        DraftFaultKind.Empty => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>Articles may be larger than what the rest of the application reads.</summary>
    private sealed class RequestSizeLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => DraftLimits.Default.MaxBytes + (64 * 1024);
    }
}
