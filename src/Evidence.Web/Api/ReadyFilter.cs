namespace Evidence.Web.Api;

/// <summary>Answers 503 with the remedy while no generation is served.</summary>
internal sealed class ReadyFilter(IndexService index) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (index.IsReady) return await next(context);
        context.HttpContext.Response.Headers.RetryAfter = "5";
        return Results.Problem(index.Reason, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
