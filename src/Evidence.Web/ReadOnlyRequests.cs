namespace Evidence.Web;

/// <summary>The application only reads: every method but GET, HEAD and OPTIONS is refused.</summary>
internal sealed class ReadOnlyRequests(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        string method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }
}
