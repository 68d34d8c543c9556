namespace Evidence.Web.Api;

/// <summary>/healthz says that the process answers, /readyz that it serves an index.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => Results.Text("ok")).ExcludeFromDescription();
        app.MapGet("/readyz", (IndexService index) => index.IsReady
            ? Results.Text("ready")
            : Results.Text(index.Reason, statusCode: StatusCodes.Status503ServiceUnavailable)).ExcludeFromDescription();
    }
}
