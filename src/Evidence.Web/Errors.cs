using Microsoft.AspNetCore.Mvc;

namespace Evidence.Web;

/// <summary>Turns faults and empty error answers into problem details for programs and a helpful page for people; never a stack trace.</summary>
internal sealed class Errors(RequestDelegate next, IProblemDetailsService problems, ILogger<Errors> logger)
{
    private static readonly Action<ILogger, Exception> LogFault = LoggerMessage.Define(LogLevel.Error, new EventId(8), "A request failed.");

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
            LogFault(logger, fault);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (context.Response.StatusCode >= 400 && !context.Response.HasStarted && context.Response.ContentLength is null && context.Response.ContentType is null)
            await AnswerAsync(context);
    }

    /// <summary>True when the caller is a program: an API address, a .json address, or one that accepts JSON and no HTML.</summary>
    public static bool WantsJson(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi") || (request.Path.Value ?? "").EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || (request.Headers.Accept.ToString() is { Length: > 0 } accept && accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("html", StringComparison.OrdinalIgnoreCase));

    /// <summary>True while the page that tells of a fault is being made; it is not a request of its own.</summary>
    public static bool IsAnswering(HttpContext context) => context.Items.ContainsKey(typeof(Errors));

    private async Task AnswerAsync(HttpContext context)
    {
        int status = context.Response.StatusCode;
        if (WantsJson(context.Request))
        {
            await problems.WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = new ProblemDetails { Status = status } });
            return;
        }

        context.Items[typeof(Errors)] = true;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Path = $"/error/{status}";
        context.Request.QueryString = default;
        context.Request.Method = HttpMethods.Get;
        await next(context);
    }
}
