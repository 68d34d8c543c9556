using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Evidence.Web.Api;
using Evidence.Web.Pages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Evidence.Web.Operation;

/// <summary>How often one address may ask, and how many articles are checked, and lists of the library taken away, at the same time.</summary>
internal static class RequestRates
{
    public static void AddRequestRates(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<EvidenceOptions>>((limiter, options) => Limit(limiter, options.Value));
    }

    private static void Limit(RateLimiterOptions limiter, EvidenceOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        // Reading a report that is kept need not wait for those who send articles.
        limiter.AddPolicy(ArticleForm.RateLimit, http => !HttpMethods.IsPost(http.Request.Method) && !http.Request.Query.ContainsKey("example") ? RateLimitPartition.GetNoLimiter("read") : RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions { PermitLimit = options.ChecksAtOnce, QueueLimit = 4 * options.ChecksAtOnce }));
        // A list of a million references is read record by record for as long as its reader takes.
        limiter.AddPolicy(LibraryEndpoints.RateLimit, _ => RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions { PermitLimit = options.ChecksAtOnce, QueueLimit = 4 * options.ChecksAtOnce }));
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => Counted(http, options) is { } visitor
                ? RateLimitPartition.GetFixedWindowLimiter(visitor, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.RequestsPerMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter("")),
            // A body that comes slowly, and a list that is read slowly, hold their places, so one address gets only half of them.
            PartitionedRateLimiter.Create<HttpContext, string>(http => HttpMethods.IsPost(http.Request.Method) && Counted(http, options) is { } visitor
                ? HalfOfThePlaces(visitor, options)
                : RateLimitPartition.GetNoLimiter("")),
            PartitionedRateLimiter.Create<HttpContext, string>(http => http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == LibraryEndpoints.RateLimit && Counted(http, options) is { } visitor
                ? HalfOfThePlaces(visitor, options)
                : RateLimitPartition.GetNoLimiter("")));
    }

    private static RateLimitPartition<string> HalfOfThePlaces(string visitor, EvidenceOptions options) =>
        RateLimitPartition.GetConcurrencyLimiter(visitor, _ => new ConcurrencyLimiterOptions { PermitLimit = Math.Max(1, options.ChecksAtOnce / 2) });

    private static string? Counted(HttpContext http, EvidenceOptions options) =>
        Errors.IsAnswering(http) || http.Connection.RemoteIpAddress is not { } address || (IPAddress.IsLoopback(address) && !options.LimitLoopback) ? null : VisitorOf(address);

    /// <summary>What counts as one visitor: an IPv4 address, or the /64 of an IPv6 address, which is what one household gets.</summary>
    internal static string VisitorOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        byte[] bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes).ToString();
    }
}
