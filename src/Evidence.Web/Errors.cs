using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web;

/// <summary>Turns faults and empty error answers into problem details for programs and a helpful page for people; never a stack trace.</summary>
internal sealed class Errors(RequestDelegate next, IProblemDetailsService problems, ILogger<Errors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // the visitor has gone
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = fault.StatusCode;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            Log.RequestFailed(logger, string.Join(" from ", KindsOf(fault)), RequestLog.RouteOf(context), context.TraceIdentifier, Environment.NewLine + fault.StackTrace);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (context.Response.StatusCode >= 400 && !context.Response.HasStarted && context.Response.ContentLength is null && context.Response.ContentType is null)
            await AnswerAsync(context);
    }

    /// <summary>True when the caller is a program: an API address, a .json address, or one that accepts JSON and no HTML.</summary>
    public static bool WantsJson(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi") || (request.Path.Value ?? "").EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || (request.Headers.Accept.ToString() is { Length: > 0 } accept && accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("html", StringComparison.OrdinalIgnoreCase));

    /// <summary>The address for which the page that tells of a fault is made; null for one that was asked for itself.</summary>
    public static string? AskedFor(HttpContext context) => context.Items.TryGetValue(typeof(Errors), out object? asked) ? asked as string : null;

    /// <summary>True while the page that tells of a fault is being made; it is not a request of its own.</summary>
    public static bool IsAnswering(HttpContext context) => context.Items.ContainsKey(typeof(Errors));

    private static IEnumerable<string> KindsOf(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException) yield return fault.GetType().Name;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        int status = context.Response.StatusCode;
        if (WantsJson(context.Request))
        {
            await problems.WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = new ProblemDetails { Status = status } });
            return;
        }

        Endpoint? asked = context.GetEndpoint();
        context.Items[typeof(Errors)] = context.Request.Path.Value ?? "";
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Path = $"/error/{status}";
        context.Request.QueryString = default;
        context.Request.Method = HttpMethods.Get;
        await next(context);
        context.SetEndpoint(asked); // log and metrics name what was asked for, not the page that told of the fault
    }
}
