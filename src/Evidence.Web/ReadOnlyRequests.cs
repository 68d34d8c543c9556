using Microsoft.AspNetCore.Http.Features;

namespace Evidence.Web;

/// <summary>
/// The application only reads: every method but GET and HEAD is refused. Articles to be checked and lists to be audited come
/// by POST and change nothing; only their addresses take one.
/// </summary>
internal sealed class ReadOnlyRequests(RequestDelegate next)
{
    private static readonly string[] TakeLists = ["/audit", "/api/v1/audit"], TakeArticles = ["/check", "/check.json", "/api/v1/check"];

    /// <summary>Largest request with a list or an article, in bytes: 16 MB of files, which a form may carry packed as text.</summary>
    public const long MaxListBytes = 24 * 1024 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        string method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) return next(context);
        bool takesList = Takes(TakeLists), takesPost = takesList || Takes(TakeArticles);
        if (takesPost && HttpMethods.IsPost(method))
        {
            if (takesList && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MaxListBytes;
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = takesPost ? "GET, HEAD, POST" : "GET, HEAD";
        return Task.CompletedTask;

        bool Takes(string[] addresses) => addresses.Contains(context.Request.Path.Value?.TrimEnd('/'), StringComparer.OrdinalIgnoreCase);
    }
}
