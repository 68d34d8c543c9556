using System.Diagnostics;
using Evidence.Web.Operation;

namespace Evidence.Web;

/// <summary>Logs each request by its route pattern, so that nothing a visitor typed reaches the log.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        string method = context.Request.Method;
        long start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Log.Request(logger, Methods.Known(method), RouteOf(context), context.Response.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    /// <summary>The pattern that a request came in by.</summary>
    public static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
}
