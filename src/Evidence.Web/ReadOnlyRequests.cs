using Evidence.Web.Operation;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Evidence.Web;

/// <summary>
/// The application only reads: every method but GET and HEAD is refused. Articles to be checked and lists to be audited come
/// by POST and change nothing; only their addresses take one, only from this site's own pages or from a program, and in time.
/// </summary>
internal sealed class ReadOnlyRequests(RequestDelegate next, IOptions<EvidenceOptions> options, TimeProvider time)
{
    private static readonly string[] TakeLists = ["/audit", "/api/v1/audit"], TakeArticles = ["/check", "/check.json", "/api/v1/check"];

    /// <summary>Largest request with a list or an article, in bytes: 16 MB of files, which a form may carry packed as text.</summary>
    public const long MaxListBytes = 24 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        string method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            await next(context);
            return;
        }

        bool takesList = Takes(TakeLists), takesPost = takesList || Takes(TakeArticles);
        if (!takesPost || !HttpMethods.IsPost(method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = takesPost ? "GET, HEAD, POST" : "GET, HEAD";
            return;
        }

        if (IsFromAnotherSite(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (takesList && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MaxListBytes;
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.Value.BodyTimeoutMs), time);
        context.Request.Body = new ArrivingBody(context.Request.Body, deadline.Token);
        await next(context);

        bool Takes(string[] addresses) => addresses.Contains(context.Request.Path.Value?.TrimEnd('/'), StringComparer.OrdinalIgnoreCase);
    }

    // A page elsewhere could make a browser send articles here and keep the service busy. Browsers say where a request comes
    // from in headers that pages cannot set: Sec-Fetch-Site where the connection can be trusted, Origin over plain HTTP too;
    // programs send neither. So no token and no cookie is needed.
    private static bool IsFromAnotherSite(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is "cross-site" or "same-site";
        string origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
