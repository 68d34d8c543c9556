namespace Evidence.Web;

/// <summary>The application only reads: every method but GET and HEAD is refused. An article to be checked comes by POST and changes nothing.</summary>
internal sealed class ReadOnlyRequests(RequestDelegate next)
{
    private static readonly string[] TakeArticles = ["/check", "/check.json", "/api/v1/check"];

    public Task InvokeAsync(HttpContext context)
    {
        string method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || (HttpMethods.IsPost(method) && TakeArticles.Contains(context.Request.Path.Value, StringComparer.OrdinalIgnoreCase))) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }
}
